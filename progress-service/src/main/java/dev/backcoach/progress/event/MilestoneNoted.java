package dev.backcoach.progress.event;

import dev.backcoach.progress.diary.Milestone;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something happened in the programme that belongs on the diary's time line.
 *
 * @param at when
 * @param detail what exactly, coded: a stage, a kind of window, a rule with its result; or null
 */
public record MilestoneNoted(
        UUID sourceEventId, long sourceVersion, Milestone milestone, OffsetDateTime at, String detail)
        implements ProgressEvent.Noted {}
