package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.offer.Offer;
import dev.backcoach.assessment.offer.Offers;
import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.TestDefinition;
import java.time.LocalDate;
import java.util.List;

/**
 * An assessment as it is shown on a day.
 *
 * @param toCoach hints are for the coach alone
 */
record AssessmentView(ClientRecord client, Assessment assessment, Protocol protocol, LocalDate today, boolean toCoach) {

    Offers offers() {
        return new Offers(
                protocol, profile(), client.restrictions().cleared(), assessment.setting(), assessment.results());
    }

    AssessmentResponse response() {
        Offers offers = offers();
        return new AssessmentResponse(
                assessment.id(),
                assessment.protocol(),
                assessment.setting(),
                assessment.open() ? AssessmentResponse.Status.OPEN : AssessmentResponse.Status.COMPLETED,
                protocol.tests().stream()
                        .filter(test -> test.mode() != Mode.CALCULATED)
                        .map(test -> TestResponse.of(test, assessment, offers.of(test)))
                        .toList(),
                protocol.tests().stream()
                        .filter(test -> test.contraindicated(profile()))
                        .map(TestDefinition::id)
                        .toList(),
                assessment.open() ? null : AssessmentResponse.Scores.of(assessment.completed(), protocol.honesty()),
                assessment.open() ? null : ReviewResponse.of(assessment, protocol.honesty()),
                assessment.open() || !toCoach ? null : hints());
    }

    private List<AssessmentResponse.HintResponse> hints() {
        return protocol.hints().stream()
                .filter(hint -> hint.given(profile(), assessment.results()))
                .map(hint -> new AssessmentResponse.HintResponse(hint.id(), hint.text()))
                .toList();
    }

    /** What the client still has to do alone on the portal, and what is left out. */
    DueTestsResponse due() {
        List<Offer> all = offers().all();
        List<DueTestsResponse.Due> due = all.stream()
                .filter(offer -> offer.offered() && offer.selfTest() && !touched(offer))
                .map(offer ->
                        DueTestsResponse.Due.of(protocol.test(offer.test()).orElseThrow(), offer.scored()))
                .toList();
        List<DueTestsResponse.LeftOut> leftOut = all.stream()
                .filter(offer -> !offer.offered()
                        && protocol.test(offer.test()).orElseThrow().mode() != Mode.CALCULATED)
                .filter(offer -> !touched(offer))
                .map(offer -> new DueTestsResponse.LeftOut(
                        offer.test(),
                        offer.reasons().stream()
                                .map(OfferResponse.ReasonResponse::of)
                                .toList()))
                .toList();
        long done =
                all.stream().filter(offer -> offer.selfTest() && touched(offer)).count();
        return new DueTestsResponse(assessment.id(), assessment.protocol(), done, done + due.size(), due, leftOut);
    }

    private boolean touched(Offer offer) {
        return assessment.results().containsKey(offer.test())
                || assessment.skipped().containsKey(offer.test());
    }

    private Profile profile() {
        return client.profile(today);
    }
}
