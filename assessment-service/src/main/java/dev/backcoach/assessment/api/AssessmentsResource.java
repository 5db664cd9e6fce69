package dev.backcoach.assessment.api;

import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.client.UnknownAssessment;
import dev.backcoach.assessment.client.WrongState;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.CompleteAssessment;
import dev.backcoach.assessment.command.AssessmentCommand.OpenAssessment;
import dev.backcoach.assessment.command.AssessmentCommand.RecordTest;
import dev.backcoach.assessment.command.AssessmentCommand.SkipTest;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

/** A client's physical assessments (domain.md 3). */
@Path("/assessment/v1/clients/{clientId}/assessments/{assessmentId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "Physical assessments of a client: tests, results, the weak link.")
@APIResponse(responseCode = "400", description = "The request cannot be read, or values are implausible.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "Not the caller's own record, or not a client of this coach.")
@APIResponse(responseCode = "404", description = "The client's intake has not arrived here yet, or no such assessment.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "503", description = "Not taken in yet, or the database does not answer; see Retry-After.")
public class AssessmentsResource {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Clients clients;
    private final Protocols protocols;
    private final Caller caller;
    private final InstantSource clock;

    AssessmentsResource(
            EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log,
            Clients clients,
            Protocols protocols,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.clients = clients;
        this.protocols = protocols;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens an assessment. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            summary = "Open an assessment",
            description = "By the client or its coach. The app makes the id. A higher revision corrects the setting"
                    + " while the assessment is open. One assessment is open at a time.")
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
        return Commands.answer(log, handle(entered(client, assessmentId, body.revision(), body, command)));
    }

    /** Records, corrects or skips a test. */
    @PUT
    @Path("tests/{testId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            summary = "Record, correct or skip a test",
            description = "By the client (PORTAL_SELF) or its coach. Which fields a test takes is in the protocol. A"
                    + " higher revision corrects. Holds beyond their cap are recorded as the cap; pain during the"
                    + " test above 5 counts as stopped.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TestRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "result",
                                        value = "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"left\": 24,"
                                                + " \"right\": 36, \"painDuring\": 2, \"familiarPain\": false}"),
                                @ExampleObject(
                                        name = "skipped",
                                        value = "{\"revision\": 1, \"skipped\": \"NO_EQUIPMENT\"}")
                            }))
    @APIResponse(responseCode = "201", description = "Recorded; the ETag is this service's version of the client.")
    @APIResponse(responseCode = "200", description = "Corrected, or there was nothing to do.")
    @APIResponse(responseCode = "409", description = "The assessment is completed, or the revision has another body.")
    @APIResponse(
            responseCode = "422",
            description = "The safety screen is not cleared (R-TEST-1), something speaks against the test (R-TEST-2),"
                    + " the method does not fit (R-TEST-3), or the test is worked out (R-TEST-4).")
    public Response record(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @PathParam("testId") String testId,
            @NotNull @Valid TestRequest body) {
        Assessment assessment = assessment(clients.visible(client, null).state(), assessmentId);
        Protocol protocol = protocols.version(assessment.protocol());
        TestDefinition test = protocol.test(testId)
                .orElseThrow(() -> ProblemException.notFound(
                        "The protocol has no such test. GET /assessment/v1/protocol lists them."));
        requirePlausible(body.faults(test, protocol.scoring().stopAbovePain()));
        requireOwnMethod(body);
        AssessmentCommand command = body.skipped() == null
                ? new RecordTest(assessmentId, testId, body.recorded(), today())
                : new SkipTest(assessmentId, testId, body.skipped());
        return Commands.answer(
                log, handle(entered(client, EntryIds.of(assessmentId, testId), body.revision(), body, command)));
    }

    /** Completes and scores an assessment. */
    @POST
    @Path("completion")
    @RolesAllowed(Roles.COACH)
    @Operation(
            summary = "Complete an assessment",
            description = "By the coach. Scores it: every sub-link with coverage and contributions, the regions and the"
                    + " weak link. Completing it again changes nothing.")
    @APIResponse(responseCode = "201", description = "Completed and scored; the ETag is this service's version.")
    @APIResponse(responseCode = "200", description = "It was completed before.")
    @APIResponse(responseCode = "422", description = "The idempotency key was used for something else.")
    public Response complete(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(description = "New for each new command.", required = true)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @NotNull
                    IdempotencyKey key) {
        clients.coached(client);
        String location = "/assessment/v1/clients/" + client + "/assessments/" + assessmentId;
        var command = new CompleteAssessment(assessmentId, today());
        int created = Response.Status.CREATED.getStatusCode();
        return Commands.answer(
                log,
                handle(Commands.posted(
                        caller, client, command, key, Map.of("completion", assessmentId), created, location)),
                created,
                location);
    }

    /** An assessment with its results and scores. */
    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            summary = "An assessment",
            description = "Every test with its result, and the scores once it is completed. The last six assessments"
                    + " of a client are at hand.")
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
        Assessment assessment = assessment(known.state(), assessmentId);
        return preconditions.answer(
                log.version(known.version()).etag(),
                () -> AssessmentResponse.of(
                        assessment,
                        protocols.version(assessment.protocol()),
                        known.state().profile(today())));
    }

    private Request<AssessmentCommand> entered(
            ClientId client, UUID entryId, long revision, Object body, AssessmentCommand command) {
        return Commands.entered(
                caller, client, caller.context().occurredAt(), entryId, revision, body, command, command);
    }

    private Answer handle(Request<AssessmentCommand> request) {
        try {
            return log.handle(request);
        } catch (WrongState refusal) {
            throw ProblemException.wrongState(refusal.state(), refusal.getMessage());
        } catch (UnknownAssessment refusal) {
            throw ProblemException.notFound(refusal.getMessage());
        }
    }

    private static Assessment assessment(ClientRecord client, UUID assessmentId) {
        return client.assessment(assessmentId)
                .orElseThrow(() -> ProblemException.notFound(
                        "This client has no such assessment. Open it first, or check its id."));
    }

    private static void requirePlausible(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemType.INVALID, "Correct the listed errors in the body and send it again.")
                            .with(faults));
        }
    }

    /** What only a coach sees or does, a client cannot record. */
    private void requireOwnMethod(TestRequest body) {
        if (body.method() != null && body.method() != Method.PORTAL_SELF && !caller.is(Roles.COACH)) {
            throw ProblemException.forbidden("Tests over video or in person are recorded by the coach. Record what you"
                    + " have tested alone as PORTAL_SELF.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
