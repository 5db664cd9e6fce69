package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.ClientRecords;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.command.SetTarget;
import dev.backcoach.programme.goal.Demands;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** How far the movements that a client's goal demands are to be brought (domain.md 5.4, targets). */
@Path("/programme/v1/clients/{clientId}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Coach")
public class TargetsResource {

    private final CoachCommands commands;
    private final ClientRecords records;
    private final Catalogue catalogue;

    TargetsResource(CoachCommands commands, ClientRecords records, Catalogue catalogue) {
        this.commands = commands;
        this.records = records;
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listTargets",
            summary = "Where the movements lead to",
            description =
                    "Every fundamental movement with its target, in the order of the content. They are few, so that"
                            + " there are no pages.")
    @APIResponse(responseCode = "200", description = "The movements")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "409", description = "The programme has not opened")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public List<TargetView> list(@PathParam("clientId") ClientId client) {
        Programme programme = records.readable(client, null).state();
        if (programme.course() == null) {
            throw ProblemException.wrongState(
                    programme.status().name(), "The programme has not opened: it waits for the intake.");
        }
        return catalogue.movements().stream()
                .map(movement -> view(programme, movement))
                .toList();
    }

    private TargetView view(Programme programme, Movement movement) {
        Demands demands = new Demands(catalogue);
        Optional<Aim.Target> target = demands.target(programme, movement);
        return new TargetView(
                movement.name(),
                demands.of(programme).contains(movement),
                target.map(Aim.Target::exercise).orElse(null),
                target.map(Aim.Target::rung).orElse(null),
                programme.course().aim().targets().containsKey(movement.name()),
                demands.atTarget(programme, movement),
                movement.exercises());
    }

    @PUT
    @Path("/{movement}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "setTarget",
            summary = "Set the target of a movement",
            description = "It takes the place of what follows from the client's level. The same again changes nothing.")
    @APIResponse(responseCode = "200", description = "It holds")
    @APIResponse(responseCode = "400", description = "The body cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "422",
            description = "No such movement, exercise or rung, or the programme does not run")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response set(
            @PathParam("clientId") ClientId client,
            @PathParam("movement") @Parameter(description = "of GET .../targets", example = "LIFT") String movement,
            @Valid @NotNull TargetBody body) {
        return commands.put(
                client,
                (coach, asOf) -> new SetTarget(
                        coach,
                        movement,
                        body.exercise(),
                        body.rung(),
                        body.reason().name(),
                        asOf));
    }
}
