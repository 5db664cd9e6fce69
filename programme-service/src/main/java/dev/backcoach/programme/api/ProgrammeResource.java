package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's programme as of now. */
@Path("/programme/v1/clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Programme", description = "The plan, and what is watched.")
public class ProgrammeResource {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final ProgrammeViews programmes;
    private final TodayViews days;
    private final InstantSource clock;

    ProgrammeResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            ProgrammeViews programmes,
            TodayViews days,
            InstantSource clock) {
        this.log = log;
        this.records = records;
        this.programmes = programmes;
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Path("/programme")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getProgramme",
            summary = "Read a client's programme",
            description = "The plan that holds today with its doses, the plan that follows, the open window, what waits"
                    + " for the coach and what keeps increases back.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammeView.class),
                            examples = @ExampleObject(name = "The first plan", value = """
                                    {"clientId": "0198b2c4-0000-7000-8000-000000000000", "status": "RUNNING",
                                     "planVersion": 1, "stage": "START", "policy": "STRICT@1",
                                     "items": [{"exercise": "walk.block", "name": "Walk round the block", "rung": 2,
                                       "dose": {"sets": 1, "amount": 12, "unit": "MINUTES", "perSide": false,
                                        "timesPerWeek": 7, "text": "12 minutes, every day"}, "since": "2026-03-02"}],
                                     "window": {"kind": "NORMAL", "firstDay": "2026-03-02", "lastDay": "2026-03-15",
                                       "observedDays": 0, "change": "walk.block"},
                                     "holds": [], "baselines": {"usual": 1, "worst": 1, "stiffness": 5},
                                     "gatesPassed": [], "nextReviewAt": "2026-03-16T12:00:00Z"}""")))
    @APIResponse(responseCode = "304", description = "The programme is the one that you have")
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet; ask again after Retry-After")
    public Response programme(
            @PathParam("clientId") ClientId client,
            @Parameter(description = "Wait until this has been taken in", example = "progress-17") @QueryParam("after")
                    StreamVersion after,
            @BeanParam Preconditions conditions) {
        Known<Programme> known = records.readable(client, after);
        LocalDate today = known.state().day(clock.instant());
        return conditions.answer(
                log.version(known.version()).etag(today), () -> programmes.view(client, known.state(), today));
    }

    @GET
    @Path("/today")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getToday",
            summary = "Read what a client is asked for today",
            description = "On the client's own local date: what to do and how, and what else is asked for. Workshop W3,"
                    + " what counts as aggravation, comes first.")
    @APIResponse(
            responseCode = "200",
            description = "The day",
            content = @Content(schema = @Schema(implementation = TodayView.class)))
    @APIResponse(responseCode = "304", description = "The day is the one that you have")
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet; ask again after Retry-After")
    public Response today(
            @PathParam("clientId") ClientId client,
            @Parameter(description = "Wait until this has been taken in", example = "progress-17") @QueryParam("after")
                    StreamVersion after,
            @BeanParam Preconditions conditions) {
        Known<Programme> known = records.readable(client, after);
        LocalDate today = known.state().day(clock.instant());
        return conditions.answer(
                log.version(known.version()).etag(today), () -> days.view(client, known.state(), today));
    }
}
