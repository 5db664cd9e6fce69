package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.ContestWeakLink;
import dev.backcoach.assessment.command.AssessmentCommand.ReviewWeakLink;
import dev.backcoach.assessment.compare.Comparison;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.readmodel.AssessmentEntry;
import dev.backcoach.assessment.readmodel.AssessmentHistory;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What coach and client make of a completed assessment, and how it compares with an earlier one (domain.md 3.1). */
@Path("/assessment/v1/clients/{clientId}/assessments/{assessmentId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "Review of the weak link, objections, comparison over time.")
@APIResponse(responseCode = "400", description = "The request cannot be read; errors names the fields.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "Not the caller's own record, or not a client of this coach.")
@APIResponse(responseCode = "404", description = "No such client or assessment.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "503", description = "Not taken in yet, or the database does not answer; see Retry-After.")
public class ResultResource {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Clients clients;
    private final Protocols protocols;
    private final AssessmentHistory history;
    private final Recorder recorder;
    private final Caller caller;

    ResultResource(
            EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log,
            Clients clients,
            Protocols protocols,
            AssessmentHistory history,
            Recorder recorder,
            Caller caller) {
        this.log = log;
        this.clients = clients;
        this.protocols = protocols;
        this.history = history;
        this.recorder = recorder;
        this.caller = caller;
    }

    /** The coach's review. */
    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "reviewWeakLink",
            summary = "Confirm, reorder or reject the weak link",
            description = "By the coach, face to face or online, after the assessment is completed. The last review"
                    + " stands; the programme goes by it. A reason is needed to reorder or reject, and to confirm"
                    + " several co-primary weak links. A review answers the client's objection.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "confirmed",
                                        value = "{\"decision\": \"CONFIRMED\", \"meeting\": \"ONLINE\"}"),
                                @ExampleObject(
                                        name = "reordered",
                                        value = "{\"decision\": \"REORDERED\", \"weakLinks\": [\"HIP.MUSCLE\","
                                                + " \"HIP.ROM\"], \"reason\": \"WHAT_WAS_SEEN\", \"meeting\":"
                                                + " \"FACE_TO_FACE\"}"),
                                @ExampleObject(
                                        name = "rejected",
                                        value = "{\"decision\": \"REJECTED\", \"reason\": \"OTHER\", \"text\":"
                                                + " \"The client slept badly before.\", \"meeting\": \"ONLINE\"}")
                            }))
    @APIResponse(responseCode = "201", description = "Recorded; the ETag is this service's version of the client.")
    @APIResponse(responseCode = "200", description = "That stood already.")
    @APIResponse(responseCode = "409", description = "The assessment is still open, or a later one is completed.")
    @APIResponse(
            responseCode = "422",
            description = "A reason is missing (R-REVIEW-1), nothing was found (R-REVIEW-2), the weak links do not fit"
                    + " the scores (R-REVIEW-3), or the idempotency key was used for something else.")
    public Response review(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "New for each new command.", required = true)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @NotNull
                    IdempotencyKey key,
            @NotNull @Valid ReviewRequest body) {
        clients.coached(client);
        return recorder.posted(
                client,
                key,
                body,
                Recorder.place(client, assessmentId),
                new ReviewWeakLink(assessmentId, body.review()));
    }

    /** The client's objection. */
    @POST
    @Path("objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "contestWeakLink",
            summary = "Object to a result",
            description = "By the client. The coach sees it first in the list of reviews, and answers it by the next"
                    + " review. Until then what stands goes on to stand.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ObjectionRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "objection",
                                            value = "{\"text\": \"My hip was sore from the day before.\"}")))
    @APIResponse(responseCode = "201", description = "Recorded; the ETag is this service's version of the client.")
    @APIResponse(responseCode = "200", description = "That was said already.")
    @APIResponse(responseCode = "409", description = "The assessment is still open, or a later one is completed.")
    @APIResponse(
            responseCode = "422",
            description = "The idempotency key was used for something else, or consent to care is withdrawn.")
    public Response contest(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "New for each new command.", required = true)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @NotNull
                    IdempotencyKey key,
            @NotNull @Valid ObjectionRequest body) {
        caller.mustBeClient(client);
        clients.visible(client, null);
        return recorder.posted(
                client,
                key,
                body,
                Recorder.place(client, assessmentId),
                new ContestWeakLink(assessmentId, body.text()));
    }

    /** What has changed since an earlier assessment. */
    @GET
    @Path("comparison")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "compareAssessments",
            summary = "What has changed since an earlier assessment",
            description = "Each sub-link's change, below 0 is better, and which tests moved.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison.",
            content = @Content(schema = @Schema(implementation = ComparisonResponse.class)))
    @APIResponse(responseCode = "409", description = "One of them is still open, or there is no earlier one.")
    public ComparisonResponse comparison(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "The earlier one; the one before unless given.") @QueryParam("with") UUID with,
            @Parameter(description = "Wait for this, for example assessment-9.") @QueryParam("after")
                    StreamVersion after) {
        clients.visible(client, null);
        log.awaitReadModel(AssessmentHistory.NAME, client, after);
        AssessmentEntry later = completed(history.find(client, assessmentId).orElseThrow(Recorder::unknown));
        AssessmentEntry earlier = with == null
                ? history.before(client, assessmentId)
                        .orElseThrow(() -> ProblemException.wrongState(
                                "FIRST",
                                "This is the client's first completed assessment; nothing to compare it with."))
                : completed(history.find(client, with).orElseThrow(Recorder::unknown));
        if (earlier.openedAt().isAfter(later.openedAt())) {
            throw ProblemException.parameter("with", "must be an earlier assessment than the one that is compared");
        }
        return ComparisonResponse.of(
                earlier, later, Comparison.of(earlier.scores(), later.scores(), protocols.version(later.protocol())));
    }

    private static AssessmentEntry completed(AssessmentEntry entry) {
        if (entry.scores() == null) {
            throw ProblemException.wrongState(
                    "OPEN", "The assessment " + entry.assessmentId() + " is still open. Complete it first.");
        }
        return entry;
    }
}
