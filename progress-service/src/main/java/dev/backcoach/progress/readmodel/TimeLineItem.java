package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.progress.diary.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of the programme belongs on the time line.
 *
 * @param date the client's local day
 * @param detail a stage, a kind of window or a rule with its result; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimeLineItem")
public record TimeLineItem(LocalDate date, Instant at, Milestone milestone, String detail) {}
