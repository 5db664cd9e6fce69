package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Registered clients, for those who may see them. */
@ApplicationScoped
class Clients {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Caller caller;

    Clients(EventLog<IntakeCommand, IntakeEvent, ClientRecord> log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /**
     * The client's state, for the client and its coach.
     *
     * @throws ProblemException 404 when the client is not registered, 403 when the caller is neither
     */
    Known<ClientRecord> visible(ClientId client) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
        }
        Known<ClientRecord> known = log.current(client);
        if (!known.state().registered()) {
            throw ProblemException.notFound("No client is registered under this id; check it, or register the client.");
        }
        caller.mustBeClientOrCoach(client, known.state().coachId());
        return known;
    }
}
