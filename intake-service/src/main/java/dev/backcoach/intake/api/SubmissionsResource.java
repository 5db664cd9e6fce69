package dev.backcoach.intake.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.questionnaire.Submission;
import dev.backcoach.intake.readmodel.Drafts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clients' answers to questionnaires. */
@Path("/intake/v1/clients/{clientId}/questionnaires")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires")
public class SubmissionsResource {

    private static final int LISTED_FAULTS = 100;

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Caller caller;
    private final IntakeContent content;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final Drafts drafts;

    SubmissionsResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Caller caller,
            IntakeContent content,
            InstantSource clock,
            ObjectMapper json,
            Drafts drafts) {
        this.log = log;
        this.clients = clients;
        this.caller = caller;
        this.content = content;
        this.clock = clock;
        this.json = json;
        this.drafts = drafts;
    }

    @PUT
    @Path("{submissionId}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "submitQuestionnaire",
            summary = "Submit a questionnaire, or amend a submission",
            description = "By the client, or by its coach on the client's behalf. Every item that is required must be"
                    + " answered when it is asked; all errors are told at once; answers to what is not asked are left"
                    + " out. A higher revision amends: it is a submission of its own, the earlier one stays in the"
                    + " history, and only the latest submission of a questionnaire can be amended. The questionnaire's"
                    + " draft goes. HSS-1 and HSS-PULSE are screened at once: read the client's status for outcome and"
                    + " advice. A match that blocks is not lifted by answering again. All but these two"
                    + " need the client's consent to care.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "A weekly safety check",
                                            value = SubmissionExamples.SUBMISSION)))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "Amended, or this or a later revision is recorded")
    @APIResponse(
            responseCode = "400",
            description = "Answers cannot be used, or no such version of a questionnaire; errors names the items,"
                    + " such as /answers/pp.n.avg7")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(
            responseCode = "409",
            description = "This revision is recorded with another body, or consent to care is missing; see missing")
    @APIResponse(responseCode = "422", description = "A later submission of this questionnaire is in (only-the-latest)")
    public Response submit(
            @PathParam("clientId") ClientId client,
            @PathParam("submissionId") UUID submissionId,
            @NotNull @Valid SubmissionBody body) {
        ClientRecord known = clients.visible(client).state();
        Questionnaire questionnaire = questionnaire(body);
        keepsItsQuestionnaire(known, submissionId, body);
        Instant now = clock.instant();
        LocalDate today =
                LocalDate.ofInstant(now, ZoneId.of(known.registration().timeZone()));
        Submission submission = questionnaire.read(body.answers(), today);
        if (!submission.faults().isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.INVALID, "Correct the listed answers and send the questionnaire again.")
                    .with(submission.faults().stream()
                            .limit(LISTED_FAULTS)
                            .map(fault -> Fault.at(fault.pointer(), fault.message()))
                            .toList()));
        }
        var command = new SubmitQuestionnaire(
                submissionId,
                questionnaire,
                submission.answers(),
                written(submission.texts()),
                now,
                body.revision(),
                false);
        Answer answer = log.handle(Commands.entered(
                caller,
                client,
                caller.context().occurredAt(),
                submissionId,
                body.revision(),
                body,
                command,
                command.amending()));
        if (!(answer instanceof Answer.Unchanged)) {
            drafts.delete(client, questionnaire.id(), now);
        }
        return Commands.answer(log, answer);
    }

    private Questionnaire questionnaire(SubmissionBody body) {
        if (content.newest(body.questionnaire()).isEmpty()) {
            throw ProblemException.body(
                    "/questionnaire", "no such questionnaire; /intake/v1/questionnaires lists those that there are");
        }
        return content.questionnaire(body.questionnaire(), body.version())
                .orElseThrow(() -> ProblemException.body(
                        "/version", "no such version; /intake/v1/questionnaires lists those that there are"))
                .questionnaire();
    }

    private static void keepsItsQuestionnaire(ClientRecord client, UUID submissionId, SubmissionBody body) {
        boolean isAnother = client.forms().entrySet().stream()
                .anyMatch(form -> form.getValue().submissionId().equals(submissionId)
                        && !form.getKey().equals(body.questionnaire()));
        if (isAnother) {
            throw ProblemException.body(
                    "/questionnaire", "this submission is of another questionnaire; use a new submission id");
        }
    }

    private String written(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts have no JSON form", e);
        }
    }
}
