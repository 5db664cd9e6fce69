package dev.backcoach.progress.api;

import dev.backcoach.progress.command.ProgressCommand.Enter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An entry of any kind as it is sent. */
interface EntryBody {

    /** Counted by the app, 1 and up. */
    Long revision();

    /** When what it tells happened; at the latest when it reached us. */
    OffsetDateTime happenedAt(Instant asOf);

    /** What it asks for when nothing is recorded under its id. */
    Enter command(UUID id, Instant asOf);

    /** What it asks for when an earlier revision is recorded. */
    default Enter correction(UUID id, Instant asOf) {
        return command(id, asOf);
    }
}
