package dev.backcoach.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who the ready-made tokens of the local stack are for: one made-up person in each role. */
enum SampleId {
    CLIENT("01980000-0000-7000-8000-000000000001"),
    COACH("01980000-0000-7000-8000-000000000002"),
    OPERATIONS("01980000-0000-7000-8000-000000000003"),
    ANALYST("01980000-0000-7000-8000-000000000004");

    private final UUID id;

    SampleId(String id) {
        this.id = UUID.fromString(id);
    }

    /** The role as tokens name it. */
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    static Optional<SampleId> ofRole(String role) {
        return Arrays.stream(values())
                .filter(sample -> sample.role().equals(role))
                .findFirst();
    }
}
