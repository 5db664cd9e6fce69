package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.Form;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.content.Published;
import dev.backcoach.intake.draft.Draft;
import dev.backcoach.intake.questionnaire.Fault;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.readmodel.Drafts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Answers that are not submitted yet, saved and resumed on any device. */
@Path("/intake/v1/clients/{clientId}/drafts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Answers that are not submitted yet")
public class DraftsResource {

    private final Clients clients;
    private final Drafts drafts;
    private final IntakeContent content;
    private final InstantSource clock;

    DraftsResource(Clients clients, Drafts drafts, IntakeContent content, InstantSource clock) {
        this.clients = clients;
        this.drafts = drafts;
        this.content = content;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "drafts",
            summary = "A client's drafts",
            description = "At most one for each questionnaire, without the answers.")
    @APIResponse(responseCode = "200", description = "The drafts")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public List<DraftView.Listed> all(@PathParam("clientId") ClientId client) {
        clients.visible(client);
        return drafts.of(client).stream().map(DraftView.Listed::of).toList();
    }

    @GET
    @Path("{questionnaire}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "draft",
            summary = "One draft",
            description = "With what is still missing or wrong before it could be submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client or draft")
    public DraftView one(@PathParam("clientId") ClientId client, @PathParam("questionnaire") String questionnaire) {
        ClientRecord known = clients.visible(client).state();
        return drafts.of(client, questionnaire)
                .map(kept -> view(kept, known))
                .orElseThrow(() -> ProblemException.notFound("There is no draft of this questionnaire."));
    }

    @PATCH
    @Path("{questionnaire}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeDraft",
            summary = "Save answers of a draft",
            description = "Send what was written since the last time, each answer with when it was written by the"
                    + " device's clock. Of two writes to one item the later stands, whichever arrives first, so that"
                    + " several devices may write and any request may be sent again. Answers may be incomplete or wrong"
                    + " until they are submitted. What was written before the questionnaire's last submission is"
                    + " ignored; a moment in the future counts as now.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DraftBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "One answer written, one taken back",
                                            value = SubmissionExamples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "Saved; the draft as it is now",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the items")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client or questionnaire")
    @APIResponse(responseCode = "409", description = "The draft is of another version; see state")
    @APIResponse(responseCode = "413", description = "The draft would become too large")
    public DraftView write(
            @PathParam("clientId") ClientId client,
            @PathParam("questionnaire") String questionnaire,
            @NotNull @Valid DraftBody body) {
        ClientRecord known = clients.visible(client).state();
        Questionnaire definition = definition(questionnaire, body.version());
        var written = DraftWriting.of(body, definition);
        Form latest = known.forms().get(questionnaire);
        Instant submittedAt = latest == null ? null : latest.submittedAt();
        Instant now = clock.instant();
        return view(
                drafts.write(client, questionnaire, body.version(), now, draft -> {
                    mustBeOf(body.version(), draft);
                    return DraftWriting.bounded(draft.with(written, submittedAt, now));
                }),
                known);
    }

    @DELETE
    @Path("{questionnaire}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "dropDraft",
            summary = "Give a draft up",
            description = "What was written is deleted. Deleting what is not there is fine.")
    @APIResponse(responseCode = "204", description = "There is no draft any more")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public void drop(@PathParam("clientId") ClientId client, @PathParam("questionnaire") String questionnaire) {
        clients.visible(client);
        drafts.delete(client, questionnaire, clock.instant());
    }

    private Questionnaire definition(String questionnaire, String version) {
        if (content.newest(questionnaire).isEmpty()) {
            throw ProblemException.notFound(
                    "No such questionnaire; /intake/v1/questionnaires lists those that there are.");
        }
        return content.questionnaire(questionnaire, version)
                .map(Published::questionnaire)
                .orElseThrow(() -> ProblemException.body(
                        "/version", "no such version; /intake/v1/questionnaires lists those that there are"));
    }

    private static void mustBeOf(String version, Draft draft) {
        if (!draft.version().equals(version)) {
            throw ProblemException.wrongState(
                    "DRAFT_OF_" + draft.version(),
                    "This draft answers version " + draft.version() + "; submit it or give it up first.");
        }
    }

    private DraftView view(Drafts.Kept kept, ClientRecord client) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(client.registration().timeZone()));
        List<Fault> problems = content.questionnaire(
                        kept.questionnaire(), kept.draft().version())
                .map(published -> published
                        .questionnaire()
                        .read(kept.draft().answers(), today)
                        .faults())
                .orElse(List.of());
        return DraftView.of(kept, problems);
    }
}
