package dev.backcoach.assessment.api;

import dev.backcoach.assessment.result.Setting;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment to be opened.
 *
 * @param revision counted by the app, 1 and up
 * @param setting whether it includes a session in person
 */
@Schema(description = "An assessment to be opened, or its corrected setting under a higher revision.")
public record OpenRequest(@Min(1) long revision, @NotNull Setting setting) {}
