package dev.backcoach.programme.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a decision is said to be, once for the client and once for the coach. Words are content; the programme's domain
 * gives a key and figures.
 */
public final class Explanations {

    private static final ContentFile FILE = new ContentFile("explanations-1.0.0.json");

    private final Map<String, Entry> entries;
    private final Function<String, String> exerciseName;

    private record Form(String version, List<Entry> explanations) {}

    /** @param key as the domain gives it, for example {@code R-WIN-3.EXTENDED} */
    record Entry(String key, String client, String coach) {}

    /** The sentences of one decision. */
    public record Said(String client, String coach) {}

    private Explanations(Map<String, Entry> entries, Function<String, String> exerciseName) {
        this.entries = Map.copyOf(entries);
        this.exerciseName = exerciseName;
    }

    /** @throws IllegalStateException naming file and key when a sentence is missing, there twice or malformed */
    public static Explanations load(Function<String, String> exerciseName) {
        return checked(FILE, FILE.read(Form.class).explanations(), exerciseName);
    }

    static Explanations checked(ContentFile file, List<Entry> entries, Function<String, String> exerciseName) {
        Map<String, Entry> byKey = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.client() == null || entry.coach() == null) {
                throw file.fault(entry.key(), "lacks the client's or the coach's sentence");
            }
            if (!new Sentence(entry.client()).isWellFormed() || !new Sentence(entry.coach()).isWellFormed()) {
                throw file.fault(entry.key(), "has a place for a figure that cannot be read");
            }
            if (byKey.put(entry.key(), entry) != null) {
                throw file.fault(entry.key(), "is there twice");
            }
        }
        return new Explanations(byKey, exerciseName);
    }

    /** Whether there are sentences for this key. */
    public boolean knows(String key) {
        return entries.containsKey(key);
    }

    /** The sentences of a decision; the key itself for one that nobody has written sentences for. */
    public Said say(String key, Map<String, String> figures) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return new Said(key, key);
        }
        return new Said(
                new Sentence(entry.client()).with(figures, exerciseName),
                new Sentence(entry.coach()).with(figures, exerciseName));
    }
}
