package dev.backcoach.assessment.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of entries: what is recorded of one test in one assessment is one entry, whoever sends it. */
final class EntryIds {

    private EntryIds() {}

    /** A name-based UUID: the same for the same test of the same assessment. */
    static UUID of(UUID assessmentId, String testId) {
        return UUID.nameUUIDFromBytes((assessmentId + "/" + testId).getBytes(StandardCharsets.UTF_8));
    }
}
