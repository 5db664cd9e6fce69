package dev.backcoach.programme.whatif;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FlareOpened;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What really happened in the 28 days after a decision; what would have happened instead nobody knows.
 *
 * @param aggravations episodes
 * @param highest grade of them, or null
 * @param windowsPassed verdicts that passed a window
 * @param windowsTakenBack passes that a late report took back
 * @param flare whether one was opened
 * @param stopped whether the programme was stopped for safety
 */
public record Followed(
        int aggravations, Grade highest, int windowsPassed, int windowsTakenBack, boolean flare, boolean stopped) {

    private static final Duration LOOKED_AT = Duration.ofDays(28);

    /** @param later the stream from the step after the decision on */
    static Followed by(List<Recorded> later, Instant asOf) {
        Instant until = asOf.plus(LOOKED_AT);
        Set<Integer> episodes = new HashSet<>();
        Grade highest = null;
        int passed = 0;
        int takenBack = 0;
        boolean flare = false;
        boolean stopped = false;
        for (Recorded recorded : later) {
            switch (recorded.event()) {
                case DecisionTaken taken
                when taken.why().asOf().isAfter(until) -> {
                    return new Followed(episodes.size(), highest, passed, takenBack, flare, stopped);
                }
                case AggravationDetected found -> {
                    episodes.add(found.episode());
                    highest = highest == null || found.grade().compareTo(highest) > 0 ? found.grade() : highest;
                }
                case WindowPassed _ -> passed++;
                case WindowFailed _ -> takenBack++;
                case FlareOpened _ -> flare = true;
                case ProgrammeStopped _ -> stopped = true;
                default -> {}
            }
        }
        return new Followed(episodes.size(), highest, passed, takenBack, flare, stopped);
    }
}
