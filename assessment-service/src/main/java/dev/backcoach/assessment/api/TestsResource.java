package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.RecordTest;
import dev.backcoach.assessment.command.AssessmentCommand.SkipTest;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.readmodel.TestEntry;
import dev.backcoach.assessment.readmodel.TestHistory;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
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

/** The results of an assessment, test by test (domain.md 3). */
@Path("/assessment/v1/clients/{clientId}/assessments/{assessmentId}/tests/{testId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests", description = "Results of tests: recorded, corrected, skipped.")
@APIResponse(responseCode = "400", description = "The request cannot be read, or values are implausible.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "Not the caller's own record, or not a client of this coach.")
@APIResponse(responseCode = "404", description = "No such client, assessment or test.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "503", description = "Not taken in yet, or the database does not answer; see Retry-After.")
public class TestsResource {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Clients clients;
    private final Protocols protocols;
    private final TestHistory history;
    private final Recorder recorder;
    private final Caller caller;

    TestsResource(
            EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log,
            Clients clients,
            Protocols protocols,
            TestHistory history,
            Recorder recorder,
            Caller caller) {
        this.log = log;
        this.clients = clients;
        this.protocols = protocols;
        this.history = history;
        this.recorder = recorder;
        this.caller = caller;
    }

    /** Records, corrects or skips a test. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "recordTest",
            summary = "Record, correct or skip a test",
            description = "By the client (self-tests, PORTAL_SELF) or its coach. Which fields a test takes is in the"
                    + " protocol. A higher revision corrects; what stands has its revision beside it. Holds beyond"
                    + " their cap are recorded as the cap; pain during the test above 5 counts as stopped. What the"
                    + " coach has recorded, the client does not change. Of a completed assessment, the newest one, the"
                    + " coach may still correct a result: it is then scored anew and waits for a review again.")
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
                                        name = "movement",
                                        value = "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"choice\": \"CLEAN\","
                                                + " \"loadKg\": 5, \"note\": \"Leans to the left when tired.\"}"),
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
                    + " the method does not fit (R-TEST-3), the test is worked out (R-TEST-4), the coach scores it"
                    + " (R-TEST-7), the coach has recorded it (R-TEST-8), or consent to care is withdrawn.")
    public Response record(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @PathParam("testId") @Size(max = 60) String testId,
            @NotNull @Valid TestRequest body) {
        Assessment assessment =
                Recorder.assessment(clients.visible(client, null).state(), assessmentId);
        Protocol protocol = protocols.version(assessment.protocol());
        TestDefinition test = test(protocol, testId);
        requirePlausible(body.faults(test, protocol.scoring().stopAbovePain()));
        requireOwnMethod(body);
        Measurer by = caller.is(Roles.COACH) ? Measurer.COACH : Measurer.CLIENT;
        AssessmentCommand command = body.skipped() == null
                ? new RecordTest(assessmentId, testId, body.recorded(by), recorder.today())
                : new SkipTest(assessmentId, testId, body.left(by), recorder.today());
        return recorder.entered(client, EntryIds.of(assessmentId, testId), body.revision(), body, command);
    }

    /** Everything that was ever recorded of a test. */
    @GET
    @Path("history")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "testHistory",
            summary = "What was recorded of a test",
            description = "Every result, correction and skip, the newest first, with who recorded it.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it.")
    public Page<TestHistoryResponse> history(
            @PathParam("clientId") ClientId client,
            @PathParam("assessmentId") UUID assessmentId,
            @PathParam("testId") @Size(max = 60) String testId,
            @BeanParam PageRequest request,
            @Parameter(description = "Wait for this, for example assessment-9.") @QueryParam("after")
                    StreamVersion after) {
        clients.visible(client, null);
        log.awaitReadModel(TestHistory.NAME, client, after);
        return history.page(client, assessmentId, testId, request).map(entry -> TestHistoryResponse.of(testId, entry));
    }

    /**
     * Something that was recorded of a test.
     *
     * @param by role of whoever recorded it
     * @param actorId opaque id of whoever recorded it
     * @param skipped the reason where it was left out
     * @param result absent where it was left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TestHistoryResponse(
            TestEntry.Kind kind,
            Instant recordedAt,
            String by,
            String actorId,
            SkipReason skipped,
            TestResponse result) {

        static TestHistoryResponse of(String testId, TestEntry entry) {
            return new TestHistoryResponse(
                    entry.kind(),
                    entry.recordedAt(),
                    entry.by(),
                    entry.actorId(),
                    entry.skipped(),
                    entry.result() == null ? null : TestResponse.of(testId, entry.result(), null));
        }
    }

    private static TestDefinition test(Protocol protocol, String testId) {
        return protocol.test(testId)
                .orElseThrow(() -> ProblemException.notFound("The protocol has no such test. GET"
                        + " /assessment/v1/protocol/versions/" + protocol.version() + " lists them."));
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
}
