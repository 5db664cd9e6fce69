package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A client's record, for whoever may see it. */
@ApplicationScoped
public class ClientRecords {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final Caller caller;
    private final InstantSource clock;

    ClientRecords(EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log, Caller caller, InstantSource clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * For the client itself or its coach.
     *
     * @param after waited for first; null to not wait
     * @throws ProblemException 403 for anybody else, 404 where nothing is known of the client
     */
    public Known<Programme> readable(ClientId client, StreamVersion after) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
        }
        log.awaitState(client, after);
        Known<Programme> known = known(client);
        caller.mustBeClientOrCoach(client, coachOf(known));
        return known;
    }

    /**
     * For the client itself or its coach, as it was known at a moment of the past. Who may read is decided by today's
     * record.
     *
     * @param moment not later than now
     * @throws ProblemException 400 for a moment to come, 403 for anybody else, 404 where nothing had arrived by then
     */
    public Known<Programme> readableAsOf(ClientId client, Instant moment) {
        readable(client, null);
        if (moment.isAfter(clock.instant())) {
            throw ProblemException.parameter(
                    "asOf", "must not be in the future; leave it out to read the programme as it is now");
        }
        Known<Programme> then = log.asOf(client, moment);
        if (then.version() == 0) {
            throw ProblemException.notFound(
                    "Nothing had arrived here about this client by that moment. Ask for a later one.");
        }
        return then;
    }

    /**
     * For the client's coach alone.
     *
     * @throws ProblemException 403 for anybody else, 404 where nothing is known of the client
     */
    public Known<Programme> coached(ClientId client) {
        Known<Programme> known = known(client);
        caller.mustBeCoach(coachOf(known));
        return known;
    }

    private Known<Programme> known(ClientId client) {
        Known<Programme> known = log.current(client);
        if (known.version() == 0) {
            throw ProblemException.notFound(
                    "Nothing has arrived here about this client. Check the id; if the client has"
                            + " just been registered, ask again with after=intake-<version>.");
        }
        return known;
    }

    /** Id of the coach to whom the client is assigned; null while there is none. */
    public static UUID coachOf(Known<Programme> known) {
        return known.state().profile().coach() == null
                ? null
                : known.state().profile().coach().coach();
    }
}
