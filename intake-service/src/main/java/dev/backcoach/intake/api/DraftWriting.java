package dev.backcoach.intake.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.intake.draft.Draft;
import dev.backcoach.intake.draft.DraftItem;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may be written into a draft: anything of a bounded size, at items that there are. */
final class DraftWriting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 8_000;
    private static final int LARGEST_DRAFT = 256_000;

    private DraftWriting() {}

    /** @throws ProblemException 400 that names every item that cannot be written */
    static Map<String, DraftItem> of(DraftBody body, Questionnaire questionnaire) {
        Map<String, DraftItem> written = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        body.items().forEach((id, item) -> {
            String pointer = "/items/" + id.replace("~", "~0").replace("/", "~1");
            if (questionnaire.item(id).isEmpty()) {
                faults.add(Fault.at(pointer, "the questionnaire has no such item; leave it out"));
            } else if (length(item.value()) > LONGEST_VALUE) {
                faults.add(Fault.at(pointer + "/value", "must be at most " + LONGEST_VALUE + " characters of JSON"));
            }
            written.put(id, new DraftItem(item.value(), item.at().toInstant()));
        });
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID, "Correct the listed items and send them again.")
                    .with(faults));
        }
        return written;
    }

    /** @throws ProblemException 413 when the draft is too large to be kept */
    static Draft bounded(Draft draft) {
        int length = draft.items().values().stream()
                .mapToInt(item -> length(item.value()))
                .sum();
        if (length > LARGEST_DRAFT) {
            throw ProblemException.tooLarge(LARGEST_DRAFT);
        }
        return draft;
    }

    private static int length(Object value) {
        try {
            return JSON.writeValueAsString(value).length();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON has no JSON form", e);
        }
    }
}
