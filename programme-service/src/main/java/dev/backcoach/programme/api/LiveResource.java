package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.LiveStreams;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes in a client's programme, as it happens. */
@Path("/programme/v1/clients/{clientId}/live")
@RunOnVirtualThread
@Tag(name = "Live", description = "Changes as they happen.")
public class LiveResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final LiveStreams streams;
    private final LiveChanges changes;
    private final ClientRecords records;
    private final Caller caller;

    LiveResource(LiveStreams streams, LiveChanges changes, ClientRecords records, Caller caller) {
        this.streams = streams;
        this.changes = changes;
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Produces(LiveStreams.MEDIA_TYPE)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "watchProgramme",
            summary = "Watch a client's programme",
            description = "Server-sent events. Without an id it begins with \"start\", which says how far the"
                    + " programme has come; then one \"change\" for each event that changes plan, window, proposal"
                    + " or what holds it back. The id is the version of the client's stream: read the programme with"
                    + " after=programme-<id>, and why with the decision. Come back with the last id in Last-Event-ID"
                    + " (or in the parameter lastEventId) and you get what has happened since, without gap or double."
                    + " A quiet stream sends comments; after five minutes it ends, so that the token is checked"
                    + " again. It ends at once when you may not read on.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = LiveStreams.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "A start and a change", value = """
                                    retry: 2000

                                    id: 41
                                    event: start
                                    data: {"version":41,"status":"RUNNING","planVersion":1}

                                    id: 46
                                    event: change
                                    data: {"version":46,"type":"change-proposed.v1",\
                                    "recordedAt":"2026-03-23T12:00:01Z",\
                                    "decision":"0198b2c4-0000-8000-8000-000000000001"}

                                    : nothing new

                                    """)))
    @APIResponse(responseCode = "400", description = "Last-Event-ID is no id of this stream")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "429",
            description = "Asked too often, or too many streams are open; ask again after Retry-After",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "Too many streams", value = """
                                    {"type": "urn:backcoach:problem:too-many-streams",
                                     "title": "Too many live streams are open", "status": 429,
                                     "detail": "Close streams that nobody reads: 8 may be open at once. Or ask again \
                                     after Retry-After."}""")))
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response watch(
            @PathParam("clientId") ClientId client,
            @HeaderParam(LAST_EVENT_ID)
                    @Parameter(description = "The last id that you have; goes before lastEventId", example = "41")
                    Long header,
            @QueryParam("lastEventId")
                    @Parameter(description = "The same, for readers that cannot set a header", example = "41")
                    Long parameter) {
        Known<Programme> known = records.readable(client, null);
        Long last = header == null ? parameter : header;
        if (last != null && (last < 0 || last > known.version())) {
            throw ProblemException.parameter(
                    header == null ? "lastEventId" : LAST_EVENT_ID,
                    "must be an id of this stream; leave it out to begin anew");
        }
        return streams.answer(caller.actor(), changes.of(client, known, last, caller.is(Roles.COACH), caller.id()));
    }
}
