package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The back answered with more pain or stiffness (domain.md 5.2).
 *
 * @param episode its number among the client's, the same when an episode is raised
 * @param grade the highest of the episode so far
 * @param reported the grade of this report; of events that were written before it was kept, the episode's
 * @param firstMoment of the episode
 * @param moment of the report
 * @param rise over the baseline; minutes for stiffness, else pain
 * @param attributedTo the exercise, or null
 * @param changeOn first day of the change that it is attributed to, or null
 * @param session of that exercise, or null
 */
public record AggravationDetected(
        UUID decision,
        int episode,
        Grade grade,
        Grade reported,
        Instant firstMoment,
        Instant moment,
        int rise,
        String attributedTo,
        LocalDate changeOn,
        UUID session,
        UUID sourceEvent)
        implements Outcome {

    public AggravationDetected {
        reported = reported == null ? grade : reported;
    }
}
