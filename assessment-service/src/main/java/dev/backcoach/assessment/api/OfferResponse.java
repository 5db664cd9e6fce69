package dev.backcoach.assessment.api;

import dev.backcoach.assessment.offer.Because;
import dev.backcoach.assessment.offer.Offer;
import dev.backcoach.assessment.offer.Reason;
import dev.backcoach.assessment.result.Measurer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a test is offered to the client now.
 *
 * @param by who records it: the client takes it alone, or the coach says what was seen
 * @param scored whether it counts for the weak link of this client
 * @param reasons why it is not offered; empty where it is
 */
@Schema(description = "Whether a test is offered to the client now, who records it, and why not.")
public record OfferResponse(boolean offered, Measurer by, boolean scored, List<ReasonResponse> reasons) {

    static OfferResponse of(Offer offer) {
        return new OfferResponse(
                offer.offered(),
                offer.selfTest() ? Measurer.CLIENT : Measurer.COACH,
                offer.scored(),
                offer.reasons().stream().map(ReasonResponse::of).toList());
    }

    /**
     * One reason.
     *
     * @param of the restriction tag, item of the screen, direction or test that it is about, or null
     * @param text the reason in words
     */
    public record ReasonResponse(Reason reason, String of, String text) {

        static ReasonResponse of(Because because) {
            return new ReasonResponse(
                    because.reason(), because.of(), because.reason().text());
        }
    }
}
