package dev.backcoach.example.restless.api;

import java.time.Instant;

/** An edge with a clock of its own. */
public final class Hasty {

    private Hasty() {}

    static Instant now() {
        return Instant.now();
    }
}
