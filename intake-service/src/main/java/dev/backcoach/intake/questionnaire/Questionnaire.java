package dev.backcoach.intake.questionnaire;

import dev.backcoach.intake.score.TickScore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A published version of a questionnaire; never changed once answers to it exist.
 *
 * @param id for example {@code HSS-1}
 * @param version for example {@code 1.0.0}
 * @param score how its ticks are counted and compared; null where they are not
 */
public record Questionnaire(String id, String version, String title, String intro, List<Item> items, TickScore score) {

    private static final int MOST_ITEMS = 500;

    /**
     * @throws BadItem when two items share an id or one depends on an item that does not precede it
     * @throws IllegalArgumentException when something is missing
     */
    public Questionnaire {
        if (id == null || !id.matches("[A-Z]+(-[A-Z0-9]+)+") || id.length() > 40) {
            throw new IllegalArgumentException("the id " + id + " is not like HSS-1, with at most 40 characters");
        }
        if (version == null || !version.matches("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}")) {
            throw new IllegalArgumentException("the version " + version + " is not like 1.0.0");
        }
        Needed.text(title, "title");
        Needed.text(intro, "intro");
        if (items == null || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("there must be 1 to " + MOST_ITEMS + " items");
        }
        items = List.copyOf(items);
        Map<String, AnswerType> earlier = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            AskedWhen condition = item.askedWhen();
            if (condition != null && !earlier.containsKey(condition.item())) {
                throw new BadItem(i, item.id() + " depends on an item that does not precede it");
            }
            if (condition != null && !condition.fits(earlier.get(condition.item()))) {
                throw new BadItem(i, item.id() + " depends on answers that " + condition.item() + " cannot have");
            }
            if (earlier.put(item.id(), item.answer()) != null) {
                throw new BadItem(i, "two items " + item.id());
            }
            if (score != null && !(item.answer() instanceof AnswerType.Tick)) {
                throw new BadItem(i, item.id() + " cannot be counted: only items of type tick can");
            }
        }
    }

    /** The item of this id. */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /**
     * Reads a submission as it was sent; tells every fault, not only the first. An answer to an item that is not asked is
     * checked, but left out.
     *
     * @param sent by item id; a null counts as not sent
     * @param today the client's local date
     */
    public Submission read(Map<String, Object> sent, LocalDate today) {
        var reading = new Reading(today);
        sent.keySet().stream()
                .filter(id -> item(id).isEmpty())
                .forEach(id -> reading.at(id).wrong("the questionnaire has no such item; leave it out"));
        for (Item item : items) {
            Object value = sent.get(item.id());
            boolean asked = item.isAsked(reading.answers());
            if (value != null) {
                item.answer().read(value, reading.at(item.id()));
            } else if (asked && item.required()) {
                reading.at(item.id()).wrong("must be answered");
            }
            if (!asked) {
                reading.leaveOut(item.id());
            }
        }
        return reading.finish();
    }

    /** Answers as they could be sent again: free texts back in their places. */
    public Map<String, Object> asSent(Answers answers, Map<String, String> texts) {
        Map<String, Object> sent = new TreeMap<>(answers.coded());
        for (Item item : items) {
            String text = texts.get(item.id());
            if (text == null) {
                continue;
            }
            if (item.answer() instanceof AnswerType.Group group && sent.get(item.id()) instanceof Map<?, ?> fields) {
                Map<String, Object> whole = new TreeMap<>();
                fields.forEach((field, value) -> whole.put((String) field, value));
                group.textPart().ifPresent(part -> whole.put(part.name(), text));
                sent.put(item.id(), whole);
            } else {
                sent.put(item.id(), text);
            }
        }
        return sent;
    }

    /** How many items are ticked, where that is counted. */
    public OptionalInt scoreOf(Answers answers) {
        return score == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) answers.coded().values().stream()
                        .filter(Boolean.TRUE::equals)
                        .count());
    }
}
