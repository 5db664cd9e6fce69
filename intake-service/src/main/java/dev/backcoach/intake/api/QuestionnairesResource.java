package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.content.Published;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.score.TickScore;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final IntakeContent content;

    QuestionnairesResource(IntakeContent content) {
        this.content = content;
    }

    /**
     * A version of a questionnaire without its items.
     *
     * @param newest whether new answers should be for this version
     * @param installed whether an operator has installed it
     * @param score thresholds by which its count of ticks is compared; absent where ticks are not counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QuestionnaireListed")
    public record Listed(
            String id,
            String version,
            String title,
            String intro,
            int items,
            boolean newest,
            boolean installed,
            TickScore score,
            String href) {

        static Listed of(Published published, boolean newest) {
            Questionnaire questionnaire = published.questionnaire();
            return new Listed(
                    questionnaire.id(),
                    questionnaire.version(),
                    questionnaire.title(),
                    questionnaire.intro(),
                    questionnaire.items().size(),
                    newest,
                    published.installed(),
                    questionnaire.score(),
                    "/intake/v1/questionnaires/" + questionnaire.id() + "/versions/" + questionnaire.version());
        }
    }

    @GET
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "questionnaires",
            summary = "All questionnaires",
            description =
                    "Every version, without its items: the product's own, and those that an operator has installed.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Listed.class)))
    public List<Listed> all() {
        return content.questionnaires().stream()
                .map(published -> Listed.of(published, isNewest(published)))
                .toList();
    }

    private boolean isNewest(Published published) {
        return content.newest(published.questionnaire().id())
                .filter(published::equals)
                .isPresent();
    }

    @GET
    @Path("{id}/versions/{version}")
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "questionnaire",
            summary = "One version of a questionnaire with its items",
            description = "Never changes once published, so keep it. A form can be drawn from it alone: each item has"
                    + " a section, a text and perhaps a help text; answer says which kind of answer it takes (with"
                    + " range, unit, labels, options), askedWhen on which earlier answer it depends, and required"
                    + " whether it must be answered when it is asked. yesNo takes yes or no; yesNoUnsure also unsure,"
                    + " and where it has an onset instead of the code an object {answer, onsetDays}; tick takes true."
                    + " A kind with parts takes an object with a field for each part, or the code in instead.")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire; ETag holds what it hashes to",
            content = @Content(schema = @Schema(implementation = Questionnaire.class)))
    @APIResponse(responseCode = "304", description = "It is the one named in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such questionnaire or version")
    public Response one(
            @PathParam("id") String id, @PathParam("version") String version, @BeanParam Preconditions preconditions) {
        Published published = content.questionnaire(id, version)
                .orElseThrow(() -> ProblemException.notFound(
                        "No such version of a questionnaire; /intake/v1/questionnaires lists those that there are."));
        Response response = preconditions.answer('"' + published.hash() + '"', published::definition);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return response;
    }
}
