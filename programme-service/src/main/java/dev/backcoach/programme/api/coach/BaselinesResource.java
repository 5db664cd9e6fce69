package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.plan.Baselines;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What aggravation is measured against; it falls by itself and rises only by a coach (domain.md 5.1). */
@Path("/programme/v1/clients/{clientId}/baselines")
@RunOnVirtualThread
@Tag(name = "Coach")
public class BaselinesResource {

    private final CoachCommands commands;

    BaselinesResource(CoachCommands commands) {
        this.commands = commands;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "setBaselines",
            summary = "Set what aggravation is measured against",
            description = "From the client's local today on. GET .../programme shows those in force. The same again"
                    + " changes nothing.")
    @APIResponse(responseCode = "200", description = "They hold")
    @APIResponse(responseCode = "400", description = "The body cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "422", description = "The programme does not run")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response set(@PathParam("clientId") ClientId client, @Valid @NotNull BaselinesBody body) {
        if (body.usual() > body.worst()) {
            throw ProblemException.body("/usual", "must not be more than worst");
        }
        Baselines baselines = new Baselines(body.usual(), body.worst(), body.stiffness());
        return commands.put(
                client,
                (coach, asOf) ->
                        new SetBaselines(coach, baselines, body.reason().name(), asOf));
    }
}
