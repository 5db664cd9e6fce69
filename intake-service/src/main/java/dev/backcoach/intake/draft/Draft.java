package dev.backcoach.intake.draft;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers to a questionnaire that are not submitted yet. Of two writes to one item the later one stands, whichever
 * arrives first; of two at the same instant the one that arrives first, so that sending again changes nothing.
 *
 * @param version of the questionnaire
 * @param items what was written, by item id; what was taken back included
 */
public record Draft(String version, Map<String, DraftItem> items) {

    public Draft {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /** A draft in which nothing is written yet. */
    public static Draft empty(String version) {
        return new Draft(version, Map.of());
    }

    /**
     * The draft after further writes.
     *
     * @param written by item id
     * @param submittedAt when the questionnaire was last submitted: what was written until then is no draft any more; null
     *     before the first time
     * @param now a write that claims to be of a later moment counts as one of this
     */
    public Draft with(Map<String, DraftItem> written, Instant submittedAt, Instant now) {
        Map<String, DraftItem> merged = new TreeMap<>(items);
        written.forEach((id, item) -> {
            if (submittedAt == null || item.at().isAfter(submittedAt)) {
                merged.merge(
                        id, notAfter(now, item), (there, other) -> other.at().isAfter(there.at()) ? other : there);
            }
        });
        return new Draft(version, merged);
    }

    private static DraftItem notAfter(Instant now, DraftItem item) {
        return item.at().isAfter(now) ? new DraftItem(item.value(), now) : item;
    }

    /** What would be sent if the draft were submitted now. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = new TreeMap<>();
        items.forEach((id, item) -> {
            if (item.value() != null) {
                answers.put(id, item.value());
            }
        });
        return answers;
    }
}
