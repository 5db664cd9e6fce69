package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.Attention;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.CaseloadModel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** A coach's clients. */
@Path("/programme/v1/caseload")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Caseload", description = "Who wants the coach's attention.")
public class CaseloadResource {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final Caseload caseload;
    private final Caller caller;
    private final InstantSource clock;

    CaseloadResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            Caseload caseload,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.caseload = caseload;
        this.caller = caller;
        this.clock = clock;
    }

    /** In which clients are coached, as intake says it. */
    public enum Mode {
        FACE_TO_FACE,
        HYBRID,
        ONLINE
    }

    @GET
    @RolesAllowed(Roles.COACH)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listCaseload",
            summary = "List your clients",
            description = "The clients assigned to you, those first who want your attention most: stopped for safety,"
                    + " in a flare, contact due, proposal waiting, review asked for, silent, on a plateau, window due,"
                    + " all others; of the same reason who has waited longest. Each with every reason, since when, how"
                    + " old that is and what is overdue, reckoned now in the client's own days. Names are intake's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients; next is the cursor of the page after it",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CaseloadView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "One client with a proposal", value = """
                                    {"items": [{"clientId": "0198b2c4-0000-7000-8000-000000000000",
                                      "attention": "PROPOSAL",
                                      "notices": [{"reason": "PROPOSAL", "since": "2026-03-23T12:00:00Z",
                                        "ageHours": 20, "due": "2026-04-06T12:00:00Z", "overdue": false}],
                                      "mode": "ONLINE", "status": "RUNNING", "stage": "START", "planVersion": 1,
                                      "proposal": {"id": "0198b2c4-0000-8000-8000-000000000001",
                                        "exercise": "plank.full", "proposedAt": "2026-03-23T12:00:00Z",
                                        "expiresAt": "2026-04-06T12:00:00Z"},
                                      "silentDays": 0}]}""")))
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Only for coaches")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet, or the database does not answer; ask again after"
                    + " Retry-After")
    public Page<CaseloadView> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only clients with this reason", example = "PROPOSAL") @QueryParam("reason")
                    Attention reason,
            @Parameter(description = "Only clients whose plan is in this stage", example = "START") @QueryParam("stage")
                    Stage stage,
            @Parameter(description = "Only clients who are coached like this", example = "ONLINE") @QueryParam("mode")
                    Mode mode,
            @Parameter(description = "Wait until this has been taken in of the client", example = "progress-17")
                    @QueryParam("after")
                    StreamVersion after,
            @Parameter(description = "The client of whom after= speaks") @QueryParam("client") ClientId client) {
        if ((after == null) != (client == null)) {
            throw ProblemException.parameter(
                    after == null ? "after" : "client", "is missing: client and after go together");
        }
        log.mustHaveCaughtUp(CaseloadModel.NAME);
        if (after != null) {
            log.awaitReadModel(CaseloadModel.NAME, client, after);
        }
        Instant now = clock.instant();
        Caseload.Filter filter =
                new Caseload.Filter(reason, stage == null ? null : stage.name(), mode == null ? null : mode.name());
        return caseload.page(caller.id(), now, filter, page).map(ranked -> CaseloadView.of(ranked, now));
    }
}
