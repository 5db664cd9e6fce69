package dev.backcoach.platform.eventlog.sample;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Context;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Requests as a caller would make them. */
public final class Requests {

    /** When everything in these tests is said to have happened. */
    public static final OffsetDateTime THEN =
            OffsetDateTime.of(2026, 3, 1, 18, 0, 0, 123_456_000, ZoneOffset.ofHours(1));

    private Requests() {}

    /** A client nobody has seen yet. */
    public static ClientId client() {
        return new ClientId(UuidCreator.getTimeOrderedEpoch());
    }

    /** A command without key or entry. */
    public static Request<Diary.Command> request(ClientId client, Diary.Command command) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Request.of(client, id, command, new Context(THEN, id, null, "client:" + client, null));
    }

    /** A walk without a note. */
    public static Request<Diary.Command> walk(ClientId client, int minutes) {
        return request(client, new Diary.LogWalk(minutes, null));
    }

    /** SHA-256 stand-in: 64 hex digits that differ with the number. */
    public static String hash(int n) {
        return String.format("%064x", n);
    }
}
