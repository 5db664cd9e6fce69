package dev.backcoach.programme.api;

import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import dev.backcoach.programme.content.ExerciseLibrary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of exercises: content, the same for everybody. */
@Path("/programme/v1/exercises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises", description = "The catalogue that plans are made from.")
public class ExerciseResource {

    private final ExerciseLibrary library;

    ExerciseResource(ExerciseLibrary library) {
        this.library = library;
    }

    /** The catalogue. */
    public record Catalogue(String version, List<ExerciseView> items) {}

    @GET
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "listExercises",
            summary = "List all exercises",
            description = "Every exercise with its ladder and instruction. Changes only with a new version of the"
                    + " catalogue, so ask with If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(schema = @Schema(implementation = Catalogue.class)))
    @APIResponse(responseCode = "304", description = "The catalogue is the one that you have")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not for your role")
    public Response list(@BeanParam Preconditions conditions) {
        return conditions.answer(
                '"' + "exercises-" + library.version() + '"',
                () -> new Catalogue(
                        library.version(),
                        library.all().stream().map(ExerciseView::of).toList()));
    }

    @GET
    @Path("/{exerciseId}")
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getExercise",
            summary = "Read one exercise",
            description = "Its ladder of doses, what is easier and harder, and how to do it.")
    @APIResponse(
            responseCode = "200",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not for your role")
    @APIResponse(responseCode = "404", description = "No such exercise")
    public ExerciseView one(@PathParam("exerciseId") @Parameter(example = "walk.block") String exerciseId) {
        return library.find(exerciseId)
                .map(ExerciseView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no such exercise. GET /programme/v1/exercises lists them all."));
    }
}
