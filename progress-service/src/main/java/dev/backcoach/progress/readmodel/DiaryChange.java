package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry that is new or corrected.
 *
 * @param recordedAt when this revision reached the service
 * @param entry its latest revision
 * @param text its free text, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DiaryChange")
public record DiaryChange(Instant recordedAt, DiaryItem entry, FreeText text) {}
