package dev.backcoach.programme.api;

import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.LiveStreams;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.CaseloadModel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says to a coach that the caseload has changed, as it happens. */
@Path("/programme/v1/caseload/live")
@RunOnVirtualThread
@Tag(name = "Live", description = "Changes as they happen.")
public class CaseloadLiveResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{16}");

    private final LiveStreams streams;
    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final Caseload caseload;
    private final Caller caller;
    private final InstantSource clock;

    CaseloadLiveResource(
            LiveStreams streams,
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            Caseload caseload,
            Caller caller,
            InstantSource clock) {
        this.streams = streams;
        this.log = log;
        this.caseload = caseload;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(LiveStreams.MEDIA_TYPE)
    @RolesAllowed(Roles.COACH)
    @WithoutClientRecord("Counts by reason; which clients they are is told by the list.")
    @Operation(
            operationId = "watchCaseload",
            summary = "Watch your caseload",
            description = "Server-sent events. One \"caseload\" at the beginning, and one whenever any of your clients"
                    + " has a reason for attention more or less, or one becomes overdue, by an event or by the clock:"
                    + " how many clients have which reason, since when and how old the oldest is. It names no client:"
                    + " read the caseload. Come back with the last id in Last-Event-ID (or in the parameter"
                    + " lastEventId), and what you know already is not told again; of several changes meanwhile you"
                    + " get how things stand. A quiet stream sends comments; after five minutes it ends, so that the"
                    + " token is checked again.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = LiveStreams.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "A flare and two proposals", value = """
                                    retry: 2000

                                    id: 9f2c41d07be35a68
                                    event: caseload
                                    data: {"reasons":[{"reason":"FLARE","clients":1,"overdue":0,\
                                    "oldest":"2026-03-23T12:00:01Z","newest":"2026-03-23T12:00:01Z","ageHours":0},\
                                    {"reason":"PROPOSAL","clients":2,"overdue":0,"oldest":"2026-03-22T12:00:00Z",\
                                    "newest":"2026-03-23T12:00:00Z","ageHours":24}]}

                                    : nothing new

                                    """)))
    @APIResponse(responseCode = "400", description = "Last-Event-ID is no id of such a stream")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Only for coaches")
    @APIResponse(responseCode = "503", description = "The list is being filled, or the database does not answer")
    public Response watch(
            @HeaderParam(LAST_EVENT_ID) @Parameter(description = "The last id that you have; goes before lastEventId")
                    String header,
            @QueryParam("lastEventId") @Parameter(description = "The same, for readers that cannot set a header")
                    String parameter) {
        String last = header == null ? parameter : header;
        if (last != null && !MARK.matcher(last).matches()) {
            throw ProblemException.parameter(
                    header == null ? "lastEventId" : LAST_EVENT_ID,
                    "must be an id of this stream; leave it out to begin anew");
        }
        log.mustHaveCaughtUp(CaseloadModel.NAME);
        return streams.answer(caller.actor(), new CaseloadChanges(caseload, caller.id(), clock, last));
    }
}
