package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's programme, as it is and as it was. */
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
                    + " for the coach and what keeps increases back. With asOf= all of it as it was known at a moment of"
                    + " the past; what was reported later about earlier days is then not in it.")
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
                                        "timesPerWeek": 7, "text": "12 minutes, every day"}, "since": "2026-03-02",
                                       "origin": "/programme/v1/clients/0198b2c4-0000-7000-8000-000000000000/\
                                    programme/items/walk.block/origin"}],
                                     "window": {"kind": "NORMAL", "firstDay": "2026-03-02", "lastDay": "2026-03-15",
                                       "observedDays": 0, "change": "walk.block"},
                                     "holds": [], "baselines": {"usual": 1, "worst": 1, "stiffness": 5},
                                     "gatesPassed": [], "nextReviewAt": "2026-03-16T12:00:00Z"}""")))
    @APIResponse(responseCode = "304", description = "The programme is the one that you have")
    @APIResponse(
            responseCode = "400",
            description = "A parameter has a value that cannot be used",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "A moment to come", value = """
                                    {"type": "urn:backcoach:problem:invalid", "title": "The request has invalid values",
                                     "status": 400, "detail": "Correct the parameter asOf and send again.",
                                     "errors": [{"parameter": "asOf", "message": "must not be in the future; leave it out to \
                                    read the programme as it is now"}]}""")))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet; ask again after Retry-After")
    public Response programme(
            @PathParam("clientId") ClientId client,
            @Parameter(
                            description = "Wait until this has been taken in; not together with asOf",
                            example = "progress-17")
                    @QueryParam("after")
                    StreamVersion after,
            @Parameter(
                            description = "The moment as of which it is read, with offset; not in the future",
                            example = "2026-03-24T18:00:00Z")
                    @QueryParam("asOf")
                    Instant asOf,
            @BeanParam Preconditions conditions) {
        if (asOf != null && after != null) {
            throw ProblemException.parameter("asOf", "cannot be asked for together with after; leave one of them out");
        }
        Known<Programme> known = asOf == null ? records.readable(client, after) : records.readableAsOf(client, asOf);
        LocalDate day = known.state().day(asOf == null ? clock.instant() : asOf);
        return conditions.answer(
                log.version(known.version()).etag(day), () -> programmes.view(client, known.state(), day));
    }

    @GET
    @Path("/today")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getToday",
            summary = "Read what a client is asked for today",
            description =
                    "On the client's own local date: what to do, in order, how and what to watch for, what is asked"
                            + " for, and which tasks of daily life to keep. The workshop about what counts as aggravation comes"
                            + " first until it is done. While the programme rests, the notices say why.")
    @APIResponse(
            responseCode = "200",
            description = "The day",
            content =
                    @Content(
                            schema = @Schema(implementation = TodayView.class),
                            examples = @ExampleObject(name = "The first day", value = """
                                    {"clientId": "0198b2c4-0000-7000-8000-000000000000", "date": "2026-03-02",
                                     "status": "RUNNING", "planVersion": 1, "notices": [],
                                     "first": {"id": "W3", "title": "What counts as aggravation", "minutes": 7,
                                      "summary": "What to report and what happens then."},
                                     "items": [{"exercise": "walk.block", "name": "Walk round the block",
                                       "dose": {"sets": 1, "amount": 12, "unit": "MINUTES", "perSide": false,
                                        "timesPerWeek": 7, "text": "12 minutes, every day"},
                                       "instruction": "Walk on level ground at a pace at which you can talk.",
                                       "due": true, "done": false, "daysDone": 0, "waitAfterRising": false,
                                       "watchFor": []}],
                                     "watchFor": ["Any pain above your usual 1 out of 10 is worth telling us."],
                                     "asked": [{"question": "CHECK_IN", "about": "2026-03-02",
                                       "text": "Tell us how your back is this morning: four short questions."}],
                                     "keepDoing": {"keep": [{"activity": "stairs", "name": "Climb stairs"}],
                                      "toComeBack": []}}""")))
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
