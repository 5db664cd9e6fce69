package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the engine asks the coach to look, nothing increases until the coach has. */
@Path("/programme/v1/clients/{clientId}/review")
@RunOnVirtualThread
@Tag(name = "Reviews", description = "What the engine asks the coach to look at.")
public class ReviewResource {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final Caller caller;
    private final InstantSource clock;

    ReviewResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "resolveReview",
            summary = "Say what becomes of a review",
            description = "The coach has looked. GO_ON: a fresh window opens on the client's next local day."
                    + " SIMPLIFY: the same, with exercises taken out or lowered by one rung at once. REFER:"
                    + " somebody who may treat should see the client; the programme stops until that is cleared. Which"
                    + " review waits stands among the holds of GET .../programme and in the caseload.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolutionBody.class),
                            examples = {
                                @ExampleObject(name = "Go on", value = """
                                        {"resolution": "GO_ON"}"""),
                                @ExampleObject(name = "Simplify", value = """
                                        {"resolution": "SIMPLIFY", "remove": ["plank.knee"],
                                         "stepBack": ["walk.block"]}""")
                            }))
    @APIResponse(responseCode = "201", description = "Resolved; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "The body or a header cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(
            responseCode = "422",
            description = "No review waits, an exercise is not in the plan, or the programme does not run")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response resolve(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "resolve-0198b2c4") IdempotencyKey key,
            @Valid @NotNull ResolutionBody body) {
        records.coached(client);
        boolean names = !body.remove().isEmpty() || !body.stepBack().isEmpty();
        if (body.resolution() == Resolution.SIMPLIFY != names) {
            throw ProblemException.body(
                    "/resolution",
                    names ? "remove and stepBack are for SIMPLIFY" : "SIMPLIFY needs exercises to remove or step back");
        }
        String location = "/programme/v1/clients/" + client + "/programme";
        ProgrammeCommand command =
                new ResolveReview(caller.id(), body.resolution(), body.remove(), body.stepBack(), clock.instant());
        return Commands.answer(
                log,
                log.handle(Commands.posted(caller, client, command, key, body, CREATED, location)),
                CREATED,
                location);
    }
}
