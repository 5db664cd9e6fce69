package dev.backcoach.intake.api;

import dev.backcoach.intake.event.Meeting;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and how client and coach are to meet. */
public record ConsultationBody(
        @NotNull @Schema(examples = "2026-03-05T10:00:00Z") OffsetDateTime startsAt,
        @NotNull Meeting meeting) {}
