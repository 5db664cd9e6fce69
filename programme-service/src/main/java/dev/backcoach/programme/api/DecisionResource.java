package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.DecisionModel;
import dev.backcoach.programme.readmodel.Decisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What was decided about a client's programme, and why. */
@Path("/programme/v1/clients/{clientId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions", description = "What was decided, and why.")
public class DecisionResource {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final Decisions decisions;
    private final DecisionWords words;

    DecisionResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            Decisions decisions,
            DecisionWords words) {
        this.log = log;
        this.records = records;
        this.decisions = decisions;
        this.words = words;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listDecisions",
            summary = "List the decisions about a client",
            description = "The newest first, each with its whole why-trace: the rules that had a say with their figures"
                    + " and the events that they rest on, what was considered and rejected, and the decision in words."
                    + " A client does not get the coach's sentence.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet; ask again after Retry-After")
    public Page<DecisionView> list(
            @PathParam("clientId") ClientId client,
            @BeanParam PageRequest page,
            @Parameter(description = "Wait until this has been taken in", example = "progress-17") @QueryParam("after")
                    StreamVersion after) {
        records.readable(client, after);
        log.awaitReadModel(DecisionModel.NAME, client, after);
        return decisions.page(client, page).map(words::view);
    }

    @GET
    @Path("/{decisionId}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getDecision",
            summary = "Read why a decision was taken",
            description = "The why-trace of one decision.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "A window that was extended", value = """
                                    {"id": "0198b2c4-0000-8000-8000-000000000001", "version": 41, "ruleSet": "rules@1",
                                     "policy": "STRICT@1", "asOf": "2026-03-16T12:00:00Z",
                                     "fired": [{"rule": "R-WIN-3", "result": "EXTENDED",
                                      "params": {"adherence": "0.786", "minAdherence": "0.8"}, "inputs": []}],
                                     "rejected": [],
                                     "explanation": {"key": "R-WIN-3.EXTENDED",
                                      "args": {"adherence": "0.786", "observed": "12", "needed": "10"},
                                      "client": "You are on your way. We give it another week.",
                                      "coach": "Window extended by 7 days: adherence 78.6 %."}}""")))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "No such decision, or nothing known about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public DecisionView one(@PathParam("clientId") ClientId client, @PathParam("decisionId") UUID decisionId) {
        records.readable(client, null);
        return decisions
                .one(client, decisionId)
                .map(words::view)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no such decision about this client. GET .../decisions lists them."));
    }
}
