package dev.backcoach.progress.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something harmful that happened to the client, whatever it came from (domain.md 6.5, adverse-event log).
 *
 * @param revision counted by the app, 1 and up
 * @param at when it happened
 * @param serious whether it led to hospital, emergency care or lasting harm
 * @param careSought whether a health professional was asked
 * @param cause what the client thinks that it came from
 * @param exercise id of the exercise that the client suspects, or null
 * @param description free text, or null
 */
public record AdverseEvent(
        UUID adverseEventId,
        long revision,
        OffsetDateTime at,
        Harm kind,
        boolean serious,
        boolean careSought,
        Cause cause,
        String exercise,
        String description) {}
