package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.content.Published;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.readmodel.SubmissionEntry;
import dev.backcoach.intake.readmodel.Submissions;
import dev.backcoach.intake.score.Change;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What clients have answered so far. */
@Path("/intake/v1/clients/{clientId}/questionnaires")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires")
public class SubmissionHistoryResource {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Submissions submissions;
    private final IntakeContent content;

    SubmissionHistoryResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Submissions submissions,
            IntakeContent content) {
        this.log = log;
        this.clients = clients;
        this.submissions = submissions;
        this.content = content;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "submissions",
            summary = "What a client has submitted",
            description = "Every revision of every submission, the newest first, without the answers.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(responseCode = "503", description = "The version in after is not here yet; see Retry-After")
    public Page<SubmissionView> page(
            @PathParam("clientId") ClientId client,
            @QueryParam("questionnaire") @Size(max = 40) String questionnaire,
            @BeanParam PageRequest request,
            @QueryParam("after") StreamVersion after) {
        clients.visible(client);
        log.awaitReadModel(Submissions.NAME, client, after);
        return submissions
                .page(client, questionnaire, request)
                .map(entry -> SubmissionView.of(entry, changes(client, entry), null));
    }

    @GET
    @Path("{submissionId}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "submission",
            summary = "One submission with its answers",
            description = "The latest revision unless another is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client, submission or revision")
    @APIResponse(responseCode = "503", description = "The version in after is not here yet; see Retry-After")
    public SubmissionView one(
            @PathParam("clientId") ClientId client,
            @PathParam("submissionId") UUID submissionId,
            @QueryParam("revision") @Min(1) Long revision,
            @QueryParam("after") StreamVersion after) {
        clients.visible(client);
        log.awaitReadModel(Submissions.NAME, client, after);
        SubmissionEntry.Full found = submissions
                .find(client, submissionId, revision)
                .orElseThrow(() -> ProblemException.notFound(
                        "No such submission or revision of this client; the list of submissions has those that there"
                                + " are."));
        return SubmissionView.of(found.entry(), changes(client, found.entry()), answers(found));
    }

    /** An installed questionnaire may be gone since; it has no free texts to put back. */
    private Map<String, Object> answers(SubmissionEntry.Full found) {
        return questionnaire(found.entry())
                .map(questionnaire -> questionnaire.asSent(found.answers(), found.texts()))
                .orElse(found.answers().coded());
    }

    private List<Change> changes(ClientId client, SubmissionEntry entry) {
        if (entry.score() == null) {
            return null;
        }
        return questionnaire(entry)
                .flatMap(questionnaire -> submissions
                        .firstScore(client, entry.questionnaire())
                        .map(first -> List.copyOf(questionnaire.score().since(first, entry.score()))))
                .orElse(null);
    }

    private Optional<Questionnaire> questionnaire(SubmissionEntry entry) {
        return content.questionnaire(entry.questionnaire(), entry.version()).map(Published::questionnaire);
    }
}
