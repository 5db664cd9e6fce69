package dev.backcoach.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.platform.rest.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a batch.
 *
 * @param results one for each entry, in the order in which they were sent
 */
@Schema(name = "BatchResult")
record BatchResult(List<OfEntry> results) {

    /** What came of an entry. */
    enum Result {
        CREATED,
        CORRECTED,
        /** This revision or a later one was recorded before. */
        SAME,
        /** Nothing is recorded; {@code problem} says why. */
        REFUSED
    }

    /**
     * What came of one entry.
     *
     * @param problem for a refused one, as its own call would have answered; else null
     */
    @Schema(name = "BatchEntryResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfEntry(String kind, UUID id, Result result, Problem problem) {}
}
