package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.OriginView.DecisionEntries;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** From what is prescribed back to the diary entries that earned it. */
@Path("/programme/v1/clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions", description = "What was decided, and why.")
public class OriginResource {

    private final ClientRecords records;
    private final Origins origins;

    OriginResource(ClientRecords records, Origins origins) {
        this.records = records;
        this.origins = origins;
    }

    @GET
    @Path("/programme/items/{exerciseId}/origin")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getItemOrigin",
            summary = "Read why an exercise is prescribed as it is",
            description =
                    "The decisions that led to its present dose and the entries of the diary that earned it. A plan"
                            + " that is confirmed and not yet in effect counts as well.")
    @APIResponse(
            responseCode = "200",
            description = "The way back",
            content =
                    @Content(
                            schema = @Schema(implementation = OriginView.class),
                            examples = @ExampleObject(name = "The first activity", value = """
                                    {"exercise": "walk.block", "name": "Walk round the block", "rung": 2,
                                     "dose": {"sets": 1, "amount": 12, "unit": "MINUTES", "perSide": false,
                                      "timesPerWeek": 7, "text": "12 minutes, every day"}, "since": "2026-03-02",
                                     "decisions": [{"id": "0198b2c4-0000-8000-8000-000000000001",
                                       "asOf": "2026-03-01T10:00:00Z", "rules": ["R-START-1"],
                                       "explanation": {"key": "R-START-1.OPENED", "args": {"exercise": "walk.block"},
                                        "client": "Your programme begins with Walk round the block."}}],
                                     "entries": [{"service": "intake", "kind": "STARTING_POINT",
                                       "eventId": "0198b2c4-0000-8000-8000-000000000002",
                                       "at": "2026-03-01T09:04:00Z", "told": {}}]}""")))
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(
            responseCode = "404",
            description = "The exercise is not in the plan, or nothing is known of the client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public OriginView item(
            @PathParam("clientId") ClientId client,
            @PathParam("exerciseId") @Parameter(example = "walk.block") String exerciseId) {
        Programme programme = records.readable(client, null).state();
        return origins.of(
                client,
                item(programme, exerciseId)
                        .orElseThrow(() -> ProblemException.notFound(
                                "This exercise is not in the plan. GET .../programme lists what is.")));
    }

    private static Optional<Prescription> item(Programme programme, String exercise) {
        return Optional.ofNullable(programme.course()).map(Course::latestPlan).flatMap(plan -> plan.item(exercise));
    }

    @GET
    @Path("/decisions/{decisionId}/entries")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getDecisionEntries",
            summary = "Read what a decision rests on",
            description =
                    "The inputs of its rules as the entries that they are: sessions, check-ins and symptoms with the"
                            + " values that rules go by, and under which id the other service keeps them.")
    @APIResponse(
            responseCode = "200",
            description = "The entries, in the order in which they became known",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionEntries.class),
                            examples = @ExampleObject(name = "A stiff morning", value = """
                                    {"decisionId": "0198b2c4-0000-8000-8000-000000000001",
                                     "entries": [{"service": "progress", "kind": "CHECK_IN",
                                       "eventId": "0198b2c4-0000-8000-8000-000000000002",
                                       "entryId": "0198b2c4-0000-7000-8000-000000000003",
                                       "at": "2026-03-25T07:30:00Z",
                                       "told": {"date": "2026-03-25", "stiffnessMinutes": "20", "painNow": "1",
                                        "worstSinceLast": "1"}}]}""")))
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "No such decision, or nothing known about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public DecisionEntries entries(@PathParam("clientId") ClientId client, @PathParam("decisionId") UUID decisionId) {
        records.readable(client, null);
        return origins.behind(client, decisionId);
    }
}
