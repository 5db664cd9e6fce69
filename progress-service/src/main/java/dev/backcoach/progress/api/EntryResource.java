package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.client.ClientUnknown;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.diary.FaultyEntry;
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
@APIResponse(
        responseCode = "422",
        description = "Too many entries about one day, or consent to care has been withdrawn; `rule` says which.")
@APIResponse(responseCode = "413", description = "The body is larger than 1 MiB.")
@APIResponse(responseCode = "415", description = "The body is not application/json.")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer; nothing is recorded. Send again after Retry-After.")
public class EntryResource {

    private final EventLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final Entering entering;
    private final Caller caller;

    EntryResource(EventLog<ProgressCommand, ProgressEvent, ClientRecord> log, Entering entering, Caller caller) {
        this.log = log;
        this.entering = entering;
        this.caller = caller;
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
        return enter(client, EntryKind.SESSION, sessionId, body);
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
        return enter(client, EntryKind.CHECK_IN, checkInId, body);
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
        return enter(client, EntryKind.SYMPTOM, symptomId, body);
    }

    @PUT
    @Path("/skipped-sessions/{sessionId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putSkippedSession",
            summary = "Log or correct a session that was left out",
            description =
                    "Records that an exercise was not done on a day, and why. A higher revision replaces it wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "No time", value = """
                                                    {"revision": 1, "exercise": "walk.block", "date": "2026-03-05", "reason": "NO_TIME"}""")))
    public Response putSkippedSession(
            @PathParam("clientId") ClientId client,
            @PathParam("sessionId") UUID sessionId,
            @NotNull @Valid SkippedSessionBody body) {
        return enter(client, EntryKind.SKIPPED_SESSION, sessionId, body);
    }

    @PUT
    @Path("/workshops/{completionId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putWorkshop",
            summary = "Record that a workshop is done",
            description = "Records which workshop was worked through. A higher revision replaces it wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "What counts as aggravation", value = """
                                                    {"revision": 1, "workshop": "W3", "at": "2026-03-03T20:00:00+00:00"}""")))
    public Response putWorkshop(
            @PathParam("clientId") ClientId client,
            @PathParam("completionId") UUID completionId,
            @NotNull @Valid WorkshopBody body) {
        return enter(client, EntryKind.WORKSHOP, completionId, body);
    }

    @PUT
    @Path("/outcomes/{outcomeId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putOutcome",
            summary = "Record or correct an outcome",
            description =
                    "Records pain of the week (NRS), the activities that matter (PSFS) or a pack. A higher revision replaces it"
                            + " wholly.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "Activities that matter", value = """
                                                    {"revision": 1, "at": "2026-03-16T08:00:00+00:00", "measure": "PSFS",
                                                     "scores": [5, 6, 7], "medicationDays": 1}""")))
    public Response putOutcome(
            @PathParam("clientId") ClientId client,
            @PathParam("outcomeId") UUID outcomeId,
            @NotNull @Valid OutcomeBody body) {
        return enter(client, EntryKind.OUTCOME, outcomeId, body);
    }

    @PUT
    @Path("/adverse-events/{adverseEventId}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "putAdverseEvent",
            summary = "Report or correct an adverse event",
            description =
                    "Records something harmful that happened. A higher revision replaces it wholly. In an emergency call the"
                            + " emergency services; nobody watches this at all hours.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "A fall", value = """
                                                    {"revision": 1, "at": "2026-03-20T18:10:00+00:00", "kind": "FALL", "serious": false,
                                                     "careSought": false, "cause": "OTHER"}""")))
    public Response putAdverseEvent(
            @PathParam("clientId") ClientId client,
            @PathParam("adverseEventId") UUID adverseEventId,
            @NotNull @Valid AdverseEventBody body) {
        return enter(client, EntryKind.ADVERSE_EVENT, adverseEventId, body);
    }

    private Response enter(ClientId client, EntryKind kind, UUID id, EntryBody body) {
        caller.mustBeClient(client);
        try {
            return Commands.answer(log, entering.enter(client, kind, id, body));
        } catch (FaultyEntry refusal) {
            throw EntryProblems.of(refusal);
        } catch (ClientUnknown _) {
            throw EntryProblems.clientUnknown();
        }
    }
}
