package dev.backcoach.intake.api;

import dev.backcoach.intake.draft.DraftItem;
import dev.backcoach.intake.questionnaire.Fault;
import dev.backcoach.intake.readmodel.Drafts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft as all devices have made it.
 *
 * @param changedAt when it was last written to, by the service's clock
 * @param items by item id, with when each was written; a null value is an answer that was taken back
 * @param problems what a submission of it would be refused for now
 */
public record DraftView(
        @Schema(examples = "HSS-1") String questionnaire,
        @Schema(examples = "1.0.0") String version,
        Instant changedAt,
        Map<String, DraftItem> items,
        List<Fault> problems) {

    static DraftView of(Drafts.Kept kept, List<Fault> problems) {
        return new DraftView(
                kept.questionnaire(),
                kept.draft().version(),
                kept.changedAt(),
                kept.draft().items(),
                problems);
    }

    /** A draft in a list. */
    @Schema(name = "DraftListed")
    public record Listed(String questionnaire, String version, Instant changedAt, int answered) {

        static Listed of(Drafts.Kept kept) {
            return new Listed(
                    kept.questionnaire(),
                    kept.draft().version(),
                    kept.changedAt(),
                    kept.draft().answers().size());
        }
    }
}
