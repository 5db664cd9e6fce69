package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.programme.api.ClientRecords;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A coach's word, taken from the coach who is assigned to the client and from nobody else. */
@ApplicationScoped
public class CoachCommands {

    private static final int OK = Response.Status.OK.getStatusCode();
    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final Caller caller;
    private final InstantSource clock;

    CoachCommands(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    /** A coach's word of now. */
    @FunctionalInterface
    interface Word {
        ProgrammeCommand by(UUID coach, Instant asOf);
    }

    /** What is known of the client, for its coach. */
    Programme programme(ClientId client) {
        return records.coached(client).state();
    }

    /**
     * Something that is done, once for each key: 201, or 200 where it changes nothing, with the version in {@code ETag}.
     *
     * @param body what was asked for, which must be the same whenever the key is
     */
    Response posted(ClientId client, IdempotencyKey key, Object body, Word word) {
        records.coached(client);
        String location = "/programme/v1/clients/" + client + "/programme";
        ProgrammeCommand command = word.by(caller.id(), clock.instant());
        return Commands.answer(
                log,
                log.handle(Commands.posted(caller, client, command, key, body, CREATED, location)),
                CREATED,
                location);
    }

    /** Something that holds from now on, the same however often it is sent: 200, with the version in {@code ETag}. */
    Response put(ClientId client, Word word) {
        records.coached(client);
        ProgrammeCommand command = word.by(caller.id(), clock.instant());
        return Commands.answer(log, log.handle(Commands.plain(caller, client, command)), OK, null);
    }
}
