package dev.backcoach.example.restless.walk;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Domain with time and chance in it. */
public final class Restless {

    private final Clock given = null;

    private Restless() {}

    static Instant now() {
        return Instant.now();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static UUID id() {
        return UUID.randomUUID();
    }

    static int die() {
        return new Random(6).nextInt();
    }

    Clock given() {
        return given;
    }
}
