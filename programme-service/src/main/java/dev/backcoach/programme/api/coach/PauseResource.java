package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.PauseProgramme;
import dev.backcoach.programme.command.ResumeProgramme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A coach lets a programme rest, and go on. */
@Path("/programme/v1/clients/{clientId}")
@RunOnVirtualThread
@Tag(name = "Coach")
public class PauseResource {

    private final CoachCommands commands;

    PauseResource(CoachCommands commands) {
        this.commands = commands;
    }

    private record Pause(ClientId client) {}

    private record Resumption(ClientId client) {}

    @POST
    @Path("/pause")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "pauseProgramme",
            summary = "Let a programme rest",
            description =
                    "Nothing is asked of the client until it goes on. The open window, a proposal and a review end.")
    @APIResponse(responseCode = "200", description = "It rests already")
    @APIResponse(responseCode = "201", description = "It rests; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "The header Idempotency-Key is missing or cannot be read")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "422", description = "The programme has not opened, or the key was used before")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response pause(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "pause-0198b2c4") IdempotencyKey key) {
        return commands.posted(client, key, new Pause(client), PauseProgramme::new);
    }

    @POST
    @Path("/resumption")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "resumeProgramme",
            summary = "Let a programme go on that a coach has paused",
            description = "It goes on as it was, with a fresh window from the client's next local day on. What was"
                    + " stopped by the safety screen or by a long break goes on when that is answered, not by this.")
    @APIResponse(responseCode = "200", description = "It is not paused")
    @APIResponse(responseCode = "201", description = "It goes on; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "The header Idempotency-Key is missing or cannot be read")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "422", description = "It waits for something else, or the key was used before")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response resume(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "resume-0198b2c4") IdempotencyKey key) {
        return commands.posted(client, key, new Resumption(client), ResumeProgramme::new);
    }
}
