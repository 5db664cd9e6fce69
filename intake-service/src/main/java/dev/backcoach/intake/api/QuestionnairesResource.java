package dev.backcoach.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is asked. */
@Path("/intake/v1/questionnaires")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires", description = "What is asked, and clients' answers")
public class QuestionnairesResource {

    private final IntakeContent content;

    QuestionnairesResource(IntakeContent content) {
        this.content = content;
    }

    /** A version of a questionnaire without its items. */
    public record Listed(String id, String version, String title, String intro, int items, String href) {

        static Listed of(Questionnaire questionnaire) {
            return new Listed(
                    questionnaire.id(),
                    questionnaire.version(),
                    questionnaire.title(),
                    questionnaire.intro(),
                    questionnaire.items().size(),
                    "/intake/v1/questionnaires/" + questionnaire.id() + "/versions/" + questionnaire.version());
        }
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "questionnaires",
            summary = "All questionnaires",
            description = "Every version, without its items.")
    @APIResponse(responseCode = "200", description = "The versions")
    public List<Listed> all() {
        return content.questionnaires().stream()
                .map(published -> Listed.of(published.questionnaire()))
                .toList();
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "questionnaire",
            summary = "One version of a questionnaire with its items",
            description = "Never changes once published. Each item says in answer which kind of answer it takes, in"
                    + " askedWhen on which earlier answer it depends, and in required whether it must be answered.")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire",
            content = @Content(schema = @Schema(implementation = Questionnaire.class)))
    @APIResponse(responseCode = "404", description = "No such questionnaire or version")
    public JsonNode one(@PathParam("id") String id, @PathParam("version") String version) {
        return content.questionnaire(id, version)
                .map(IntakeContent.Published::file)
                .orElseThrow(() -> ProblemException.notFound(
                        "No such version of a questionnaire; /intake/v1/questionnaires lists those that there are."));
    }
}
