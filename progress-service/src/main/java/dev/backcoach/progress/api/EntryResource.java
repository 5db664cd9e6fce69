package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.client.ClientUnknown;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.diary.Session;
import dev.backcoach.progress.event.ProgressEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a client enters in the diary. Each entry has an id and a revision made by the app, so sending it again is safe.
 */
@Path("/progress/v1/clients/{clientId}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Diary entries", description = "Made and numbered by the client's app; safe to send again.")
@APIResponse(
        responseCode = "200",
        description =
                "This revision or a later one is recorded, or now corrected. ETag names the stream's version, for after=.")
@APIResponse(responseCode = "201", description = "Recorded. ETag names the stream's version, for after=.")
@APIResponse(
        responseCode = "400",
        description = "Not JSON, or a value that cannot be so; errors names each place by JSON pointer.")
@APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
@APIResponse(responseCode = "403", description = "Not this client.")
@APIResponse(responseCode = "404", description = "No registration of this client has arrived here yet.")
@APIResponse(responseCode = "409", description = "This revision is recorded with another body; send a higher one.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "413", description = "The body is larger than 1 MiB.")
@APIResponse(responseCode = "415", description = "The body is not application/json.")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer; nothing is recorded. Send again after Retry-After.")
public class EntryResource {

    private final EventLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final Caller caller;
    private final InstantSource clock;

    EntryResource(EventLog<ProgressCommand, ProgressEvent, ClientRecord> log, Caller caller, InstantSource clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/sessions/{sessionId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putSession",
            summary = "Log or correct a session",
            description = "Records one exercise on one occasion. A higher revision replaces the session wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "A walk round the block", value = """
                                                    {"revision": 1, "exercise": "walk.block",
                                                     "startedAt": "2026-03-02T18:00:00+00:00",
                                                     "endedAt": "2026-03-02T18:12:00+00:00",
                                                     "performed": {"sets": 1, "amount": 12, "unit": "MINUTES"},
                                                     "painDuring": 1, "painAfter": 1, "effort": 3, "formBad": false}""")))
    public Response putSession(
            @PathParam("clientId") ClientId client,
            @PathParam("sessionId") UUID sessionId,
            @NotNull @Valid SessionBody body) {
        Session session = body.session(sessionId);
        Instant now = clock.instant();
        return enter(
                client,
                ClientTime.at("/startedAt", body.startedAt()),
                EntryKind.SESSION.entryId(sessionId),
                body.revision(),
                body,
                new LogSession(session, now),
                new CorrectSession(session, now));
    }

    @PUT
    @Path("/check-ins/{checkInId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putCheckIn",
            summary = "Record or correct a check-in",
            description = "Records the morning's report about a local day. A higher revision replaces it wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "An ordinary morning", value = """
                                                    {"revision": 1, "date": "2026-03-03", "at": "2026-03-03T07:30:00+00:00",
                                                     "stiffnessMinutes": 5, "painNow": 1, "worstSinceLast": 1,
                                                     "illOrTravelling": false}""")))
    public Response putCheckIn(
            @PathParam("clientId") ClientId client,
            @PathParam("checkInId") UUID checkInId,
            @NotNull @Valid CheckInBody body) {
        var command = new RecordCheckIn(body.checkIn(checkInId), clock.instant());
        return enter(
                client,
                ClientTime.at("/at", body.at()),
                EntryKind.CHECK_IN.entryId(checkInId),
                body.revision(),
                body,
                command,
                command);
    }

    @PUT
    @Path("/symptoms/{symptomId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putSymptom",
            summary = "Report or correct a symptom",
            description = "Records how it was at one moment, then or later. A higher revision replaces it wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "Pain the evening after a plank", value = """
                                                    {"revision": 1, "moment": "2026-03-24T20:00:00+00:00", "pain": 4,
                                                     "sites": ["lumbar_c"], "belowKnee": false,
                                                     "cause": "EXERCISE", "exercise": "plank.full"}""")))
    public Response putSymptom(
            @PathParam("clientId") ClientId client,
            @PathParam("symptomId") UUID symptomId,
            @NotNull @Valid SymptomBody body) {
        var command = new ReportSymptom(body.symptom(symptomId), clock.instant());
        return enter(
                client,
                ClientTime.at("/moment", body.moment()),
                EntryKind.SYMPTOM.entryId(symptomId),
                body.revision(),
                body,
                command,
                command);
    }

    private Response enter(
            ClientId client,
            OffsetDateTime occurredAt,
            UUID entryId,
            long revision,
            Record body,
            ProgressCommand command,
            ProgressCommand correction) {
        caller.mustBeClient(client);
        try {
            return Commands.answer(
                    log,
                    log.handle(Commands.entered(
                            caller, client, occurredAt, entryId, revision, body, command, correction)));
        } catch (FaultyEntry refusal) {
            throw EntryProblems.of(refusal);
        } catch (ClientUnknown _) {
            throw EntryProblems.clientUnknown();
        }
    }
}
