package dev.backcoach.programme.whatif;

import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import java.util.List;

/**
 * What was decided at one step, and where the programme stood then.
 *
 * @param decisions what is told of them, in order; empty where nothing was decided
 */
public record Verdict(List<Explanation> decisions, Standing standing) {

    public Verdict {
        decisions = List.copyOf(decisions);
    }

    static Verdict of(Programme before, List<ProgrammeEvent> events) {
        Programme after = before;
        for (ProgrammeEvent event : events) {
            after = after.after(event);
        }
        return new Verdict(
                events.stream()
                        .filter(DecisionTaken.class::isInstance)
                        .map(event -> ((DecisionTaken) event).why().explanation())
                        .toList(),
                Standing.of(after));
    }

    /** Whether the same was decided for the same end; figures that a policy only goes by do not count. */
    boolean says(Verdict other) {
        return keys().equals(other.keys()) && standing.equals(other.standing);
    }

    private List<String> keys() {
        return decisions.stream().map(Explanation::key).toList();
    }
}
