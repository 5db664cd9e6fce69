package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.event.ProgressEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Puts one entry of any kind into the log, so that sending it again changes nothing. */
@Singleton
class Entering {

    private final EventLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final Caller caller;
    private final InstantSource clock;

    Entering(EventLog<ProgressCommand, ProgressEvent, ClientRecord> log, Caller caller, InstantSource clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of it, durably.
     *
     * @param body without faults of single values
     * @throws dev.backcoach.platform.decider.Rejection when it is refused
     * @throws dev.backcoach.platform.eventlog.EntryConflict when this revision is recorded with another body
     */
    Answer enter(ClientId client, EntryKind kind, UUID id, EntryBody body) {
        Instant now = clock.instant();
        return log.handle(Commands.entered(
                caller,
                client,
                body.happenedAt(now),
                kind.entryId(id),
                body.revision(),
                body,
                body.command(id, now),
                body.correction(id, now)));
    }
}
