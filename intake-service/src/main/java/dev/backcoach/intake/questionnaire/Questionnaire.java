package dev.backcoach.intake.questionnaire;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A published version of a questionnaire; never changed once answers to it exist.
 *
 * @param id for example {@code HSS-1}
 * @param version for example {@code 1.0.0}
 */
public record Questionnaire(String id, String version, String title, String intro, List<Item> items) {

    /** @throws IllegalArgumentException when two items share an id or one depends on an item that does not precede it */
    public Questionnaire {
        items = List.copyOf(items);
        if (!id.matches("[A-Z]+(-[A-Z0-9]+)+") || !version.matches("[0-9]+\\.[0-9]+\\.[0-9]+")) {
            throw new IllegalArgumentException("no questionnaire: " + id + " " + version);
        }
        var earlier = new HashSet<String>();
        for (Item item : items) {
            if (item.askedWhen() != null && !earlier.contains(item.askedWhen().item())) {
                throw new IllegalArgumentException(item.id() + " depends on an item that does not precede it");
            }
            if (!earlier.add(item.id())) {
                throw new IllegalArgumentException("two items " + item.id());
            }
        }
    }

    /** The item of this id. */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /**
     * Reads a submission as it was sent; tells every fault, not only the first.
     *
     * @param sent by item id; a null counts as not sent
     * @param today the client's local date
     */
    public Submission read(Map<String, Object> sent, LocalDate today) {
        var reading = new Reading(today);
        Map<String, Item> byId = items.stream()
                .collect(Collectors.toMap(Item::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        sent.forEach((id, value) -> {
            Item item = byId.get(id);
            if (item == null) {
                reading.at(id).wrong("the questionnaire has no such item; leave it out");
            } else if (value != null) {
                item.answer().read(value, reading.at(id));
            }
        });
        var answers = new Answers(reading.coded());
        for (Item item : items) {
            if (sent.get(item.id()) == null && item.mustBeAnswered(answers)) {
                reading.at(item.id()).wrong("must be answered");
            }
        }
        return new Submission(answers, reading.texts(), reading.faults());
    }
}
