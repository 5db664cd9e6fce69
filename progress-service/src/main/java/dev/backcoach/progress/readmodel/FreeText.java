package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.platform.decider.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The free text of an entry; which field there is depends on its kind. Shown to the client only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Free text of the entry; shown to the client only.")
public record FreeText(
        @Personal String note,
        @Personal String unusual,
        @Personal String description) {}
