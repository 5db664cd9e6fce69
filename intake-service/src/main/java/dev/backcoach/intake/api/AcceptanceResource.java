package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.readmodel.CoachInvitations;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How somebody who has logged in becomes the client or coach that is registered. */
@Path("/intake/v1/invitations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class AcceptanceResource {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final CoachInvitations coaches;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    /** Whom a login belongs to now, as the claim {@code backcoach_id} of its next tokens is to say. */
    public record Acceptance(@JsonProperty("backcoach_id") UUID backcoachId, String role) {}

    AcceptanceResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            CoachInvitations coaches,
            SecurityIdentity identity,
            InstantSource clock) {
        this.log = log;
        this.coaches = coaches;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Path("acceptance")
    @WithoutClientRecord("Whoever has the code takes up an own account.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "acceptInvitation",
            summary = "Make your login the client's or the coach's",
            description =
                    "By somebody who has logged in and has the code; the token needs the role client, or coach for a"
                            + " coach's code, but no backcoach_id. Sending it again changes nothing. Once the identity"
                            + " provider has set the attribute backcoach_id, log in again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "A code",
                                            value = "{\"code\": \"AZjwAAAAcACAAAAAAAAAAX8Ky1mQ0b7Wv3sN2dUe9g4rTQ\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = Acceptance.class)))
    @APIResponse(responseCode = "200", description = "This login had accepted it already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither with the role client nor coach")
    @APIResponse(responseCode = "404", description = "There is no invitation with this code")
    @APIResponse(responseCode = "409", description = "The code is used or no longer valid; see state")
    @APIResponse(responseCode = "410", description = "The client has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response accept(@NotNull @Valid AcceptanceBody body) {
        InvitationCode code = InvitationCode.read(body.code()).orElseThrow(AcceptanceResource::unknown);
        var command = new AcceptInvitation(code.hash(), login(), clock.instant());
        return identity.hasRole(Roles.COACH) ? coach(code, command) : client(code, command);
    }

    private Response coach(InvitationCode code, AcceptInvitation command) {
        UUID coach = code.client().value();
        return Response.status(coaches.accept(coach, command) ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Acceptance(coach, Roles.COACH))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response client(InvitationCode code, AcceptInvitation command) {
        if (!log.current(code.client()).state().registered()) {
            throw unknown();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var context = new Context(command.asOf().atOffset(ZoneOffset.UTC), id, null, "client:" + code.client(), null);
        Answer answer = log.handle(Request.of(code.client(), id, command, context));
        return Response.fromResponse(Commands.answer(log, answer))
                .entity(new Acceptance(code.client().value(), Roles.CLIENT))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no invitation with this code. Check it, or ask for a new one.");
    }

    private String login() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        throw ProblemException.forbidden("The token has no subject, so nobody knows whose it is. Log in again.");
    }
}
