package dev.backcoach.intake.api;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.IssueInvitation;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a client that a coach has registered gets a login of its own. */
@Path("/intake/v1/clients/{clientId}/invitations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "How a client that a coach has registered gets a login of its own")
public class InvitationsResource {

    /** How long a code works. */
    static final Duration VALID = Duration.ofDays(14);

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Caller caller;
    private final InstantSource clock;

    /** An invitation. The code is told this once and cannot be asked for again. */
    public record Invitation(UUID invitationId, String code, Instant expiresAt) {}

    InvitationsResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.clients = clients;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.COACH)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "inviteClient",
            summary = "Invite a client to log in",
            description = "By the client's coach. The code works once, for 14 days, and only the latest one works; sent"
                    + " again, this makes another code. It is told here and nowhere else: hand it to the client by a way"
                    + " that you trust.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation; ETag holds the stream's version",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not the client's coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response invite(@PathParam("clientId") ClientId client) {
        clients.visible(client);
        InvitationCode code = InvitationCode.forClient(client);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant expires = clock.instant().plus(VALID);
        var command = new IssueInvitation(id, code.hash(), expires);
        Answer answer = log.handle(Commands.plain(caller, client, command));
        return Response.fromResponse(Commands.answer(log, answer))
                .entity(new Invitation(id, code.text(), expires))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
