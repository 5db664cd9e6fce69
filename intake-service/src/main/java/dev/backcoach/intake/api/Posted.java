package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Commands that are posted under an idempotency key. */
@ApplicationScoped
class Posted {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Caller caller;

    Posted(EventLog<IntakeCommand, IntakeEvent, ClientRecord> log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** What a body asks for: the resource that it is posted to, and the body. */
    record Asked(String resource, Object body) {}

    /** For a command without a body: the resource that it is posted to stands for it. */
    Response to(String resource, ClientId client, IntakeCommand command, IdempotencyKey key) {
        return answer(client, command, key, resource, "/intake/v1/clients/" + client);
    }

    /**
     * For a command with a body.
     *
     * @param resource below the client, for example {@code clearances}
     * @param place of what is made, below the client
     */
    Response to(
            String resource, Object body, ClientId client, IntakeCommand command, IdempotencyKey key, String place) {
        return answer(client, command, key, new Asked(resource, body), "/intake/v1/clients/" + client + "/" + place);
    }

    private Response answer(ClientId client, IntakeCommand command, IdempotencyKey key, Object asked, String place) {
        return Commands.answer(
                log, log.handle(Commands.posted(caller, client, command, key, asked, CREATED, place)), CREATED, place);
    }
}
