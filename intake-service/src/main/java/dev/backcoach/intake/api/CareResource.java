package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.AssignCoach;
import dev.backcoach.intake.command.ChangeMode;
import dev.backcoach.intake.command.ChangeTimeZone;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.UnassignCoach;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the client is, who cares for it, and where it lives. */
@Path("/intake/v1/clients/{clientId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class CareResource {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Caller caller;
    private final InstantSource clock;

    CareResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.clients = clients;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("registration")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getRegistration",
            summary = "Read what is registered about a client",
            description = "For the client and its coach. Corrected with registerClient and a higher revision.")
    @APIResponse(
            responseCode = "200",
            description = "The registration; ETag holds the stream's version",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "304", description = "It is the one that you have")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response registration(@PathParam("clientId") ClientId client, @BeanParam Preconditions conditions) {
        Known<ClientRecord> known = clients.visible(client);
        return conditions.answer(log.version(known.version()).etag(), () -> RegistrationView.of(client, known.state()));
    }

    @PUT
    @Path("coach")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "assignCoach",
            summary = "Assign the client to another coach",
            description = "The client chooses its coach, or the coach hands the client over. From then on the coach"
                    + " before sees nothing of the client any more, in every service.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "A coach",
                                            value = "{\"coachId\": \"0198f000-0000-7000-8000-000000000002\"}")))
    @APIResponse(responseCode = "201", description = "Assigned; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It is the client's coach already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response coach(@PathParam("clientId") ClientId client, @NotNull @Valid CoachBody body) {
        clients.visible(client);
        return Commands.answer(log, log.handle(Commands.plain(caller, client, new AssignCoach(body.coachId()))));
    }

    @DELETE
    @Path("coach")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "unassignCoach",
            summary = "Take the client out of its coach's care",
            description =
                    "By the client or the coach, where there is no successor yet. Until the client chooses another"
                            + " coach, nobody but the client sees its record.")
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "The client has no coach")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response noCoach(@PathParam("clientId") ClientId client) {
        clients.visible(client);
        return Commands.answer(log, log.handle(Commands.plain(caller, client, new UnassignCoach())));
    }

    @PUT
    @Path("mode")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "changeMode",
            summary = "Say how the client is coached",
            description = "Online, face to face, or both. A later FAG-1, which asks for it too, changes it again.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "Hybrid", value = "{\"mode\": \"HYBRID\"}")))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was so already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response mode(@PathParam("clientId") ClientId client, @NotNull @Valid ModeBody body) {
        clients.visible(client);
        return Commands.answer(log, log.handle(Commands.plain(caller, client, new ChangeMode(body.mode()))));
    }

    @PUT
    @Path("time-zone")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "changeTimeZone",
            summary = "Say where the client lives now",
            description = "The client's local days are counted there from now on.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "Paris", value = "{\"timeZone\": \"Europe/Paris\"}")))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was so already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response timeZone(@PathParam("clientId") ClientId client, @NotNull @Valid TimeZoneBody body) {
        clients.visible(client);
        ClientsResource.mustBeZone(body.timeZone());
        var command = new ChangeTimeZone(body.timeZone(), clock.instant());
        return Commands.answer(log, log.handle(Commands.plain(caller, client, command)));
    }
}
