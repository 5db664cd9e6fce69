package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.CompleteAssessment;
import dev.backcoach.assessment.command.AssessmentCommand.OpenAssessment;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's physical assessment, from its opening to its scores (domain.md 3). */
@Path("/assessment/v1/clients/{clientId}/assessments/{assessmentId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Physical assessments of a client: tests, results, the weak link.")
@APIResponse(responseCode = "400", description = "The request cannot be read.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "Not the caller's own record, or not a client of this coach.")
@APIResponse(responseCode = "404", description = "The client's intake has not arrived here yet, or no such assessment.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "503", description = "Not taken in yet, or the database does not answer; see Retry-After.")
public class AssessmentsResource {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Clients clients;
    private final Protocols protocols;
    private final Recorder recorder;
    private final Caller caller;

    AssessmentsResource(
            EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log,
            Clients clients,
            Protocols protocols,
            Recorder recorder,
            Caller caller) {
        this.log = log;
        this.clients = clients;
        this.protocols = protocols;
        this.recorder = recorder;
        this.caller = caller;
    }

    /** Opens an assessment. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "openAssessment",
            summary = "Open an assessment",
            description = "By the client or its coach. The app makes the id. A higher revision corrects the setting"
                    + " while the assessment is open. One assessment is open at a time; it may take several days.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OpenRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "online",
                                            value = "{\"revision\": 1, \"setting\": \"ONLINE\"}")))
    @APIResponse(responseCode = "201", description = "Opened; the ETag is this service's version of the client.")
    @APIResponse(responseCode = "200", description = "Corrected, or there was nothing to do.")
    @APIResponse(
            responseCode = "409",
            description = "It is completed, another one is open, or this revision has another body.")
    @APIResponse(responseCode = "422", description = "Results in person do not fit the setting ONLINE (R-TEST-3).")
    public Response open(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "Wait for this, for example intake-7.") @QueryParam("after") StreamVersion after,
            @NotNull @Valid OpenRequest body) {
        clients.visible(client, after);
        var command = new OpenAssessment(assessmentId, body.setting());
        return recorder.entered(client, assessmentId, body.revision(), body, command);
    }

    /** Completes and scores an assessment. */
    @POST
    @Path("completion")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "completeAssessment",
            summary = "Complete an assessment",
            description = "By the coach. Scores it: every sub-link with coverage and contributions, the regions and the"
                    + " weak link. Completing it again changes nothing.")
    @APIResponse(responseCode = "201", description = "Completed and scored; the ETag is this service's version.")
    @APIResponse(responseCode = "200", description = "It was completed before.")
    @APIResponse(
            responseCode = "422",
            description = "The idempotency key was used for something else, or consent to care is withdrawn.")
    public Response complete(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "New for each new command.", required = true)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @NotNull
                    IdempotencyKey key) {
        clients.coached(client);
        return recorder.posted(
                client,
                key,
                Map.of("completion", assessmentId),
                Recorder.place(client, assessmentId),
                new CompleteAssessment(assessmentId, recorder.today()));
    }

    /** An assessment with its results and scores. */
    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "assessment",
            summary = "An assessment",
            description = "Every test with its result, whether it is offered and why not; the scores once it is"
                    + " completed, and what the coach says of them. The last six assessments of a client are at hand;"
                    + " the scores of all are in the list.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment.",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
    public Response get(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "Wait for this, for example intake-7.") @QueryParam("after") StreamVersion after,
            @BeanParam Preconditions preconditions) {
        Known<ClientRecord> known = clients.visible(client, after);
        Assessment assessment = Recorder.assessment(known.state(), assessmentId);
        return preconditions.answer(
                log.version(known.version()).etag(),
                () -> new AssessmentView(
                                known.state(),
                                assessment,
                                protocols.version(assessment.protocol()),
                                recorder.today(),
                                caller.is(Roles.COACH))
                        .response());
    }
}
