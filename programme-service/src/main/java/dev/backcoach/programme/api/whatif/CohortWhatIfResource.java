package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import dev.backcoach.programme.api.CaseloadResource;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.CaseloadModel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other rules would have decided along a coach's clients' real facts (domain.md 5.5). */
@Path("/programme/v1/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "What-if", description = "Other rules along real facts.")
public class CohortWhatIfResource {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final WhatIfs whatIfs;
    private final Caseload caseload;
    private final Caller caller;

    CohortWhatIfResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            WhatIfs whatIfs,
            Caseload caseload,
            Caller caller) {
        this.log = log;
        this.whatIfs = whatIfs;
        this.caseload = caseload;
        this.caller = caller;
    }

    @PUT
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @WithoutClientRecord(
            "Shows how far it is and how often rules differ; what is shown of clients is in its differences.")
    @Operation(
            operationId = "startCohortWhatIf",
            summary = "Compare other rules along your clients' facts",
            description = "At each fact and each review, what the other rules would have decided given the plan as it"
                    + " really was; nothing is written and no diary is invented. The clients whose programme has opened and who are assigned to you."
                    + " Under an id that you make up; the same again tells how far it is. It runs in the background,"
                    + " one at a time in each process of the service, and is remembered for an hour after its end.")
    @APIResponse(
            responseCode = "202",
            description = "It is queued; ask GET how far it is",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was started before",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    @APIResponse(responseCode = "400", description = "The body or a parameter cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a coach")
    @APIResponse(responseCode = "409", description = "The id is another comparison's")
    @APIResponse(responseCode = "429", description = "Three of yours are under way; cancel one or wait")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public Response start(
            @PathParam("whatIfId") UUID id,
            @Parameter(description = "Only clients whose plan is in this stage", example = "START") @QueryParam("stage")
                    Stage stage,
            @Parameter(description = "Only clients who are coached like this", example = "ONLINE") @QueryParam("mode")
                    CaseloadResource.Mode mode,
            @Valid @NotNull WhatIfBody body) {
        String ofStage = stage == null ? null : stage.name();
        String inMode = mode == null ? null : mode.name();
        log.mustHaveCaughtUp(CaseloadModel.NAME);
        return whatIfs.start(
                id, caller.id(), null, ofStage, inMode, body, caseload.cohort(caller.id(), ofStage, inMode));
    }

    @GET
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @WithoutClientRecord(
            "Shows how far it is and how often rules differ; what is shown of clients is in its differences.")
    @Operation(
            operationId = "getCohortWhatIf",
            summary = "Read how far a comparison is",
            description = "Events gone over of those that there are, how many differences were found and of which"
                    + " kinds, most often first.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is",
            content =
                    @Content(
                            schema = @Schema(implementation = WhatIfView.class),
                            examples = @ExampleObject(name = "Half done", value = """
                                    {"id": "0198b2c4-0000-7000-8000-00000000000a", "state": "RUNNING",
                                     "asked": {"policy": "PAIN_MONITORING", "leaveOut": []}, "clients": 40,
                                     "done": 412, "total": 902, "differences": 1,
                                     "kinds": [{"actual": ["R-AGG-1.HELD"], "other": [], "times": 1, "clients": 1}],
                                     "startedAt": "2026-05-04T09:00:00Z"}""")))
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more: start it again")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public WhatIfView read(@PathParam("whatIfId") UUID id) {
        return whatIfs.view(id, caller.id(), null);
    }

    @DELETE
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @WithoutClientRecord(
            "Shows how far it is and how often rules differ; what is shown of clients is in its differences.")
    @Operation(
            operationId = "cancelCohortWhatIf",
            summary = "Cancel a comparison",
            description = "It leaves off after the decision in hand and keeps what it has found. Of one that has ended"
                    + " this changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public WhatIfView cancel(@PathParam("whatIfId") UUID id) {
        return whatIfs.cancel(id, caller.id(), null);
    }

    @GET
    @Path("/{whatIfId}/differences")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "listCohortWhatIfDifferences",
            summary = "List what would have been decided otherwise",
            description = "As found so far, in order: what was decided, what the other rules decide, and what really"
                    + " followed within 28 days. Of clients who are still assigned to you.")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences; next is the cursor of the page after it",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = DifferenceView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples =
                                    @ExampleObject(
                                            name = "A stiff morning that another policy does not mind",
                                            value = """
                                    {"items": [{"number": 1, "clientId": "0198b2c4-0000-7000-8000-000000000000",
                                      "version": 61, "asOf": "2026-03-26T08:00:00Z",
                                      "fact": "0198b2c4-0000-7000-8000-000000000005",
                                      "actual": {"decisions": [{"key": "R-AGG-1.HELD", "text": "Morning stiffness 20 min \
                                    against a baseline of 5: first A1 since the change, so the window restarts."}],
                                        "plan": [{"exercise": "walk.block", "rung": 2, "timesPerWeek": 7}],
                                        "window": {"kind": "NORMAL", "firstDay": "2026-03-27", "lastDay": "2026-04-09"},
                                        "pauses": [], "flare": false, "increasesHeld": false},
                                      "other": {"decisions": [],
                                        "plan": [{"exercise": "walk.block", "rung": 2, "timesPerWeek": 7}],
                                        "window": {"kind": "NORMAL", "firstDay": "2026-03-24", "lastDay": "2026-04-06"},
                                        "pauses": [], "flare": false, "increasesHeld": false},
                                      "followed": {"aggravations": 0, "windowsPassed": 1, "windowsTakenBack": 0,
                                        "flare": false, "stopped": false}}]}""")))
    @APIResponse(responseCode = "400", description = "The id or the page cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public Page<DifferenceView> differences(@PathParam("whatIfId") UUID id, @Valid @BeanParam PageRequest page) {
        return whatIfs.differences(id, caller.id(), null, page);
    }
}
