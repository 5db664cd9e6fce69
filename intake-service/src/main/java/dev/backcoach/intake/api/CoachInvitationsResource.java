package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.Invitation;
import dev.backcoach.intake.readmodel.CoachInvitations;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a coach is registered and gets a login of its own. */
@Path("/intake/v1/coaches/{coachId}/invitations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class CoachInvitationsResource {

    private final CoachInvitations invitations;
    private final InstantSource clock;

    /**
     * The latest invitation of a coach.
     *
     * @param login that is the coach's, as its token's subject says; absent before the code is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record State(UUID coachId, UUID invitationId, Instant expiresAt, String login) {}

    CoachInvitationsResource(CoachInvitations invitations, InstantSource clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @POST
    @WithoutClientRecord("About a coach.")
    @RolesAllowed(Roles.OPERATIONS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "inviteCoach",
            summary = "Register a coach and invite it to log in",
            description =
                    "By whoever looks after accounts, who makes up the id. The code works once, for 14 days, and only"
                            + " the latest one works; sent again, this makes another code. It is told here and nowhere"
                            + " else: hand it to the coach by a way that you trust.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = InvitationsResource.Invitation.class)))
    @APIResponse(responseCode = "400", description = "The coach id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not with the role operations")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response invite(@PathParam("coachId") ClientId coach) {
        InvitationCode code = InvitationCode.forClient(coach);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant expires = clock.instant().plus(InvitationsResource.VALID);
        invitations.issue(coach.value(), new Invitation(id, code.hash(), expires, null));
        return Response.status(Response.Status.CREATED)
                .entity(new InvitationsResource.Invitation(id, code.text(), expires))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @WithoutClientRecord("About a coach.")
    @RolesAllowed(Roles.OPERATIONS)
    @Operation(
            operationId = "coachInvitation",
            summary = "Read whether a coach has accepted its invitation",
            description = "With the login that is to get the coach's id as its attribute backcoach_id.")
    @APIResponse(
            responseCode = "200",
            description = "The latest invitation",
            content = @Content(schema = @Schema(implementation = State.class)))
    @APIResponse(responseCode = "400", description = "The coach id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not with the role operations")
    @APIResponse(responseCode = "404", description = "No such coach")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public State latest(@PathParam("coachId") ClientId coach) {
        return invitations
                .of(coach.value())
                .map(known -> new State(coach.value(), known.id(), known.expiresAt(), known.login()))
                .orElseThrow(() -> ProblemException.notFound(
                        "No coach is registered under this id; check it, or invite the coach."));
    }
}
