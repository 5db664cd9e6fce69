package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Clients as the caller may see them. */
@ApplicationScoped
class Clients {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Caller caller;

    Clients(EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /**
     * A client whose record the caller may see.
     *
     * @param after what the record must rest on, or null
     * @throws ProblemException 403 to anybody but the client and its coach; 404 while intake has not told of the client
     */
    Known<ClientRecord> visible(ClientId client, StreamVersion after) {
        Known<ClientRecord> known = known(client, after);
        caller.mustBeClientOrCoach(client, known.state().coachId());
        return known;
    }

    /**
     * A client whom the caller coaches.
     *
     * @throws ProblemException as for {@link #visible}, and 403 to the client
     */
    Known<ClientRecord> coached(ClientId client) {
        Known<ClientRecord> known = known(client, null);
        caller.mustBeCoach(known.state().coachId());
        return known;
    }

    private Known<ClientRecord> known(ClientId client, StreamVersion after) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
        }
        log.awaitState(client, after);
        Known<ClientRecord> known = log.current(client);
        if (!known.state().registered()) {
            throw ProblemException.notFound("This client's intake has not arrived here yet. Register the client with"
                    + " intake, or try again in a moment.");
        }
        return known;
    }
}
