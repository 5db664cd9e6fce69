package dev.backcoach.assessment.api;

import dev.backcoach.assessment.protocol.TestDefinition;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client can do alone on the portal now. It may be spread over several days.
 *
 * @param assessmentId the open assessment, or null where none is open; then nothing is due
 * @param protocol version that it follows, or null
 * @param done self-tests that are recorded or skipped
 * @param of how many self-tests there are
 * @param tests that are due, in the order in which they are best taken
 * @param leftOut tests that are not offered, with the reasons
 */
@Schema(description = "What a client can do alone on the portal now. It may be spread over several days.")
public record DueTestsResponse(
        UUID assessmentId, String protocol, long done, long of, List<Due> tests, List<LeftOut> leftOut) {

    static final DueTestsResponse NOTHING = new DueTestsResponse(null, null, 0, 0, List.of(), List.of());

    /**
     * A test that is due.
     *
     * @param scored whether it counts for the weak link; else it is followed over time
     */
    public record Due(String testId, String name, String measure, String instructions, boolean scored) {

        static Due of(TestDefinition test, boolean scored) {
            return new Due(test.id(), test.name(), test.measure(), test.instructions(), scored);
        }
    }

    /** A test that is not offered. */
    public record LeftOut(String testId, List<OfferResponse.ReasonResponse> reasons) {}
}
