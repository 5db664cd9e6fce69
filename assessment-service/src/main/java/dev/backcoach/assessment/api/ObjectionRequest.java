package dev.backcoach.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a client does not agree with what an assessment says.
 *
 * @param text in the client's words
 */
@Schema(description = "Why a client does not agree with what an assessment says.")
public record ObjectionRequest(@NotBlank @Size(max = 1000) String text) {}
