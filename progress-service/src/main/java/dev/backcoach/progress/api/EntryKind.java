package dev.backcoach.progress.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The kinds of entry, each with ids of its own: the same id in another kind is another entry. */
enum EntryKind {
    SESSION("session", SessionBody.class),
    SKIPPED_SESSION("skipped-session", SkippedSessionBody.class),
    CHECK_IN("check-in", CheckInBody.class),
    SYMPTOM("symptom", SymptomBody.class),
    WORKSHOP("workshop", WorkshopBody.class),
    OUTCOME("outcome", OutcomeBody.class),
    ADVERSE_EVENT("adverse-event", AdverseEventBody.class);

    private final String word;
    private final Class<? extends EntryBody> body;

    EntryKind(String word, Class<? extends EntryBody> body) {
        this.word = word;
        this.body = body;
    }

    /** The kind that the API calls so. */
    static Optional<EntryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What the API calls it. */
    String word() {
        return word;
    }

    /** In which form it is sent. */
    Class<? extends EntryBody> body() {
        return body;
    }

    /** Under which the event log recognises the entry. */
    UUID entryId(UUID id) {
        return UUID.nameUUIDFromBytes((name() + ' ' + id).getBytes(StandardCharsets.UTF_8));
    }
}
