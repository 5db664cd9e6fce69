package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.OverridePlan;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A coach may override anything but safety; what the engine has against it is recorded, and followed. */
@Path("/programme/v1/clients/{clientId}/overrides")
@RunOnVirtualThread
@Tag(name = "Coach", description = "What the coach decides about a client's programme.")
public class OverridesResource {

    private final CoachCommands commands;

    OverridesResource(CoachCommands commands) {
        this.commands = commands;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "overridePlan",
            summary = "Decide against the engine",
            description =
                    "Prescribes or removes an exercise, or opens a gate, with a reason. An increase takes effect on"
                            + " the client's next local day, ends what is under way (window, proposal, review, flare) and opens"
                            + " a window of its own; a decrease takes effect at once. The safety screen's blocks and"
                            + " restrictions stand, and nothing increases while the pulse is overdue. If-Match with the plan's"
                            + " version, \"plan-3\" for planVersion 3, refuses it where another plan holds by now.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = {
                                @ExampleObject(name = "An exercise", value = """
                                        {"kind": "PRESCRIBE", "subject": "side.knee", "rung": 1, "timesPerWeek": 3,
                                         "reason": "COACH_JUDGEMENT", "confirmed": true,
                                         "text": "Did it for years before the pain began, without any trouble."}"""),
                                @ExampleObject(name = "A gate", value = """
                                        {"kind": "OPEN_GATE", "subject": "R-GATE-2/plank", "reason": "CLINICIAN_ADVISES",
                                         "text": "Her physiotherapist tested it last week.", "confirmed": false}""")
                            }))
    @APIResponse(responseCode = "200", description = "It is so already")
    @APIResponse(responseCode = "201", description = "Done; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "The body or a header cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "412", description = "If-Match names another plan; read the programme again")
    @APIResponse(responseCode = "422", description = "A rule that stands refuses it, or the key was used before")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response override(
            @PathParam("clientId") ClientId client,
            @BeanParam Preconditions conditions,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "override-0198b2c4") IdempotencyKey key,
            @Valid @NotNull OverrideBody body) {
        boolean prescribes = body.kind() == OverridePlan.Kind.PRESCRIBE;
        if (prescribes && body.rung() == null) {
            throw ProblemException.body("/rung", "is needed to prescribe");
        }
        if (!prescribes && body.rung() != null) {
            throw ProblemException.body("/rung", "is for PRESCRIBE only");
        }
        if (!prescribes && body.timesPerWeek() != null) {
            throw ProblemException.body("/timesPerWeek", "is for PRESCRIBE only");
        }
        requireMatch(commands.programme(client), conditions);
        return commands.posted(
                client,
                key,
                body,
                (coach, asOf) -> new OverridePlan(
                        coach,
                        body.kind(),
                        body.subject(),
                        prescribes ? body.rung() : 0,
                        body.timesPerWeek(),
                        body.reason().name(),
                        body.text(),
                        Boolean.TRUE.equals(body.confirmed()),
                        asOf));
    }

    private static void requireMatch(Programme programme, Preconditions conditions) {
        if (programme.course() != null) {
            conditions.requireMatch(
                    new StreamVersion("plan", programme.course().latestPlan().version()));
        }
    }
}
