package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.ClientRecords;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What other rules would have decided along one client's real facts (domain.md 5.5). */
@Path("/programme/v1/clients/{clientId}/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "What-if", description = "Other rules along real facts.")
public class ClientWhatIfResource {

    private final WhatIfs whatIfs;
    private final ClientRecords records;
    private final Caller caller;

    ClientWhatIfResource(WhatIfs whatIfs, ClientRecords records, Caller caller) {
        this.whatIfs = whatIfs;
        this.records = records;
        this.caller = caller;
    }

    @PUT
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startWhatIf",
            summary = "Compare other rules along a client's facts",
            description = "At each fact and each review, what the other rules would have decided given the plan as it"
                    + " really was; nothing is written and no diary is invented."
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
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "409", description = "The id is another comparison's")
    @APIResponse(responseCode = "429", description = "Three of yours are under way; cancel one or wait")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public Response start(
            @PathParam("clientId") ClientId client, @PathParam("whatIfId") UUID id, @Valid @NotNull WhatIfBody body) {
        records.coached(client);
        return whatIfs.start(id, caller.id(), client, null, null, body, List.of(client));
    }

    @GET
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "getWhatIf",
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
                                     "asked": {"policy": "PAIN_MONITORING", "leaveOut": []}, "clients": 1,
                                     "done": 412, "total": 902, "differences": 1,
                                     "kinds": [{"actual": ["R-AGG-1.HELD"], "other": [], "times": 1, "clients": 1}],
                                     "startedAt": "2026-05-04T09:00:00Z"}""")))
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more: start it again")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public WhatIfView read(@PathParam("clientId") ClientId client, @PathParam("whatIfId") UUID id) {
        records.coached(client);
        return whatIfs.view(id, caller.id(), client);
    }

    @DELETE
    @Path("/{whatIfId}")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "cancelWhatIf",
            summary = "Cancel a comparison",
            description = "It leaves off after the decision in hand and keeps what it has found. Of one that has ended"
                    + " this changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = WhatIfView.class)))
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public WhatIfView cancel(@PathParam("clientId") ClientId client, @PathParam("whatIfId") UUID id) {
        records.coached(client);
        return whatIfs.cancel(id, caller.id(), client);
    }

    @GET
    @Path("/{whatIfId}/differences")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "listWhatIfDifferences",
            summary = "List what would have been decided otherwise",
            description = "As found so far, in order: what was decided, what the other rules decide, and what really"
                    + " followed within 28 days.")
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
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "No such comparison of yours, or none any more")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public Page<DifferenceView> differences(
            @PathParam("clientId") ClientId client,
            @PathParam("whatIfId") UUID id,
            @Valid @BeanParam PageRequest page) {
        records.coached(client);
        return whatIfs.differences(id, caller.id(), client, page);
    }
}
