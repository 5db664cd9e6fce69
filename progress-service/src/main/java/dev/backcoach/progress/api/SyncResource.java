package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.readmodel.Diary;
import dev.backcoach.progress.readmodel.DiaryChanges;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an app that works without a signal needs: everything out in one call, everything new back in another. */
@Path("/progress/v1/clients/{clientId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sync", description = "For apps that work offline. Safe to send again after any failure.")
@APIResponse(responseCode = "400", description = "A parameter or the body has a value that cannot be used.")
@APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
@APIResponse(responseCode = "403", description = "Not this client.")
@APIResponse(responseCode = "404", description = "No registration of this client has arrived here yet.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer, or what `after` names is not here yet. Send again after"
                + " Retry-After; that is safe.")
public class SyncResource {

    private final BatchWriter writer;
    private final Readers readers;
    private final Diary diary;
    private final Caller caller;

    SyncResource(BatchWriter writer, Readers readers, Diary diary, Caller caller) {
        this.writer = writer;
        this.readers = readers;
        this.diary = diary;
        this.caller = caller;
    }

    @POST
    @Path("/entries")
    @RolesAllowed(Roles.CLIENT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postEntries",
            summary = "Send up to 500 entries of any kinds",
            description = "Each entry is taken by itself, in this order, as its own PUT would take it, and answered by"
                    + " itself. A batch that was sent before, wholly or in part, changes nothing and answers SAME. A"
                    + " refused entry keeps no other one back: correct it, or drop it, and go on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "A morning and a walk", value = """
                                                    {"entries": [
                                                     {"kind": "check-in", "id": "0195c2a0-6c00-7000-8000-0000000000c1",
                                                      "entry": {"revision": 1, "date": "2026-03-03",
                                                       "at": "2026-03-03T07:30:00+00:00", "stiffnessMinutes": 5,
                                                       "painNow": 1, "worstSinceLast": 1, "illOrTravelling": false}},
                                                     {"kind": "session", "id": "0195c2a0-6c00-7000-8000-0000000000a1",
                                                      "entry": {"revision": 2, "exercise": "walk.block",
                                                       "startedAt": "2026-03-02T18:00:00+00:00",
                                                       "endedAt": "2026-03-02T18:12:00+00:00",
                                                       "performed": {"sets": 1, "amount": 12, "unit": "MINUTES"},
                                                       "painDuring": 1, "painAfter": 1, "effort": 3,
                                                       "formBad": false}}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "What came of each. ETag names the stream's version, for after=.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchResult.class),
                            examples = @ExampleObject(name = "One is there, one is refused", value = """
                                                    {"results": [
                                                     {"kind": "check-in", "id": "0195c2a0-6c00-7000-8000-0000000000c1",
                                                      "result": "SAME"},
                                                     {"kind": "session", "id": "0195c2a0-6c00-7000-8000-0000000000a1",
                                                      "result": "REFUSED", "problem": {
                                                       "type": "urn:backcoach:problem:invalid",
                                                       "title": "The request has invalid values", "status": 400,
                                                       "detail": "Correct the listed errors in the body and send it again.",
                                                       "errors": [{"pointer": "/endedAt",
                                                        "message": "must be after startedAt"}]}}]}""")))
    @APIResponse(responseCode = "413", description = "The body is larger than 1 MiB; send fewer entries in one call.")
    @APIResponse(responseCode = "415", description = "The body is not application/json.")
    public Response send(@PathParam("clientId") ClientId client, @NotNull @Valid BatchBody body) {
        caller.mustBeClient(client);
        return writer.write(client, body);
    }

    @GET
    @Path("/changes")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "getChanges",
            summary = "Read what is new since a cursor",
            description = "Entries that were recorded or corrected after the cursor, with their free text, the earliest"
                    + " change first. Keep `cursor` of the answer for the next call; read on while `more` is true."
                    + " Without a cursor it begins at the beginning, which is how a new phone gets the whole diary.")
    @APIResponse(
            responseCode = "200",
            description = "What is new; may be nothing.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiaryChanges.class),
                            examples = @ExampleObject(name = "One new morning", value = """
                                                    {"items": [{"recordedAt": "2026-03-03T07:31:00Z", "entry":
                                                     {"kind": "check-in", "id": "0195c2a0-6c00-7000-8000-0000000000c1",
                                                      "revision": 1, "date": "2026-03-03", "at": "2026-03-03T07:30:00Z",
                                                      "stiffnessMinutes": 5, "painNow": 1, "worstSinceLast": 1,
                                                      "illOrTravelling": false}, "text": {"unusual": "slept badly"}}],
                                                     "cursor": "WyJuMTciXQ", "more": false}""")))
    public DiaryChanges changes(
            @PathParam("clientId") ClientId client,
            @BeanParam PageRequest page,
            @Parameter(description = "Wait for this version first, for example progress-17.") @QueryParam("after")
                    StreamVersion after) {
        readers.mayRead(client, after);
        return diary.changes(client, page);
    }
}
