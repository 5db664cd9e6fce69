package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.ErasureRequest;
import dev.backcoach.intake.command.ConfirmErasure;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RequestErasure;
import dev.backcoach.intake.command.WithdrawErasure;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLog.Erased;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a client disappears from every service (domain.md 6.5): asked for, confirmed, then watched until it is done. */
@Path("/intake/v1/clients/{clientId}/erasure")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
@APIResponse(responseCode = "404", description = "No such client, or nobody has asked for an erasure")
@Tag(name = "Erasure", description = "How a client disappears from every service")
public class ErasureResource {

    private static final List<String> SERVICES = List.of("assessment", "progress", "programme");

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Posted posted;
    private final Caller caller;
    private final InstantSource clock;

    ErasureResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Posted posted,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.clients = clients;
        this.posted = posted;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH, Roles.OPERATIONS})
    @Operation(
            operationId = "erasure",
            summary = "See how far an erasure has come",
            description = "For the client, the coach who asked for or confirmed it, and operations; also afterwards,"
                    + " since this is the only thing that is kept. DONE means that every service has erased the client"
                    + " and that intake has deleted what was left.")
    @APIResponse(responseCode = "200", description = "How far it has come")
    public ErasureView erasure(@PathParam("clientId") ClientId client) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
        }
        Optional<Erased<IntakeEvent>> erased = log.erased(client);
        return erased.isPresent() ? after(erased.get()) : before(client);
    }

    private ErasureView after(Erased<IntakeEvent> erased) {
        ClientErased event = (ClientErased) erased.event();
        if (caller.is(Roles.COACH) && !event.isBy(caller.id())) {
            caller.mustBeCoach(null);
        }
        return ErasureView.of(event, erased, SERVICES);
    }

    private ErasureView before(ClientId client) {
        ClientRecord known = caller.is(Roles.OPERATIONS)
                ? log.current(client).state()
                : clients.visible(client).state();
        ErasureRequest requested = known.erasure();
        if (requested == null) {
            throw ProblemException.notFound("Nobody has asked for this client to be erased.");
        }
        return ErasureView.of(requested, SERVICES);
    }

    @POST
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "requestErasure",
            summary = "Ask for the client's record to be erased",
            description = "By the client or its coach. Nothing is erased before confirmErasure; until then"
                    + " withdrawErasure takes it back. Asked for already, it stays as it was asked for first.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Consent withdrawn",
                                            value = "{\"basis\": \"CONSENT_WITHDRAWN\"}")))
    @APIResponse(responseCode = "201", description = "Asked for; Location says how far it has come")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response request(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid ErasureBody body) {
        clients.visible(client);
        var command = new RequestErasure(body.basis(), coach(), clock.instant());
        return posted.to("erasure", body, client, command, key, "erasure");
    }

    @DELETE
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "withdrawErasure",
            summary = "Take back that the record is to be erased",
            description = "Before it is confirmed. What the client has asked for only the client takes back.")
    @APIResponse(responseCode = "201", description = "Taken back; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "Nobody has asked for it")
    @APIResponse(responseCode = "422", description = "The client has asked for it; the coach cannot take that back")
    public Response withdraw(@PathParam("clientId") ClientId client) {
        clients.visible(client);
        var command = new WithdrawErasure(caller.is(Roles.CLIENT));
        return Commands.answer(log, log.handle(Commands.plain(caller, client, command)));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "confirmErasure",
            summary = "Erase the client's record, for good",
            description =
                    "By the client with an empty object, or by the coach who says why the client cannot. From then"
                            + " on every service refuses the client with 410; what was sealed cannot be opened any more, by"
                            + " nobody and in no copy. Sent again, it is answered with 410: look at the erasure.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "By the coach",
                                        value = "{\"insteadOfClient\": \"HAS_NO_LOGIN\"}"),
                                @ExampleObject(name = "By the client", value = "{}")
                            }))
    @APIResponse(responseCode = "201", description = "Erased; Location says how far it has come in every service")
    @APIResponse(responseCode = "409", description = "Nobody has asked for it; see state")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response confirm(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid ErasureConfirmationBody body) {
        clients.visible(client);
        if ((coach() == null) != (body.insteadOfClient() == null)) {
            throw ProblemException.body(
                    "/insteadOfClient", "must be given by a coach, and not by the client, who confirms for itself");
        }
        var command = new ConfirmErasure(coach(), body.insteadOfClient(), clock.instant());
        return posted.to("erasure/confirmation", body, client, command, key, "erasure");
    }

    private UUID coach() {
        return caller.is(Roles.CLIENT) ? null : caller.id();
    }
}
