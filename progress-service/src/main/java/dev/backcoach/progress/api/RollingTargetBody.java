package dev.backcoach.progress.api;

import dev.backcoach.progress.diary.RollingTarget;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The discomfort that rolling aims at, as it is sent. */
@Schema(name = "RollingTarget", description = "A range of discomfort, 0 to 10; 3 to 5 unless the coach says otherwise.")
record RollingTargetBody(
        @NotNull @Min(0) @Max(10) @Schema(examples = "3") Integer from,

        @NotNull @Min(0) @Max(10) @Schema(examples = "5") Integer to) {

    RollingTarget target() {
        return new RollingTarget(from, to);
    }
}
