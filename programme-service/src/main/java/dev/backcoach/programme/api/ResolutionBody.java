package dev.backcoach.programme.api;

import dev.backcoach.programme.plan.Resolution;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a coach makes of a review.
 *
 * @param remove exercises to take out of the plan; for SIMPLIFY
 * @param stepBack exercises to lower by one rung; for SIMPLIFY
 */
public record ResolutionBody(
        @NotNull @Schema(examples = "SIMPLIFY") Resolution resolution,

        @Size(max = 8) @Schema(examples = "[\"plank.knee\"]")
        List<@NotBlank @Size(max = 60) String> remove,

        @Size(max = 8) @Schema(examples = "[\"walk.block\"]")
        List<@NotBlank @Size(max = 60) String> stepBack) {

    public ResolutionBody {
        remove = remove == null ? List.of() : List.copyOf(remove);
        stepBack = stepBack == null ? List.of() : List.copyOf(stepBack);
    }
}
