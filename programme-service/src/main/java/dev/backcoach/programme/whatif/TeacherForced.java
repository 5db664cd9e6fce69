package dev.backcoach.programme.whatif;

import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.SessionSettled;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;

/**
 * The what-if of domain.md 5.5: along a client's real facts, at each fact and each review, what other rules decide given
 * the actual plan. What they decide is compared and dropped; the next step begins from what really was, so no diary is
 * invented. A word of the coach is taken as it was and not compared. A review that only the other rules have due is told
 * once for as long as it stands.
 */
public final class TeacherForced {

    private final ProgrammeDecider other;
    private final List<Recorded> stream;
    private final List<Difference> differences = new ArrayList<>();
    private Set<Verdict> standing = Set.of();
    private Programme now = Programme.UNKNOWN;

    private TeacherForced(ProgrammeDecider other, List<Recorded> stream) {
        this.other = other;
        this.stream = stream;
    }

    /** One fact, or the reviews of one moment, or a word of the coach, with all that it led to. */
    private record Step(int from, int to, Instant asOf, FactNoted fact, boolean coach) {}

    /**
     * Every step at which the other rules differ, in order.
     *
     * @param stream all events of one client from the first on
     * @param goesOn asked before each step with the version that it begins with; the comparison ends early with what it
     *     has when this says no
     */
    public static List<Difference> compare(ProgrammeDecider other, List<Recorded> stream, LongPredicate goesOn) {
        return new TeacherForced(other, List.copyOf(stream)).compare(goesOn);
    }

    private List<Difference> compare(LongPredicate goesOn) {
        int at = 0;
        while (at < stream.size() && goesOn.test(stream.get(at).version())) {
            Step step = step(at);
            List<ProgrammeEvent> actual = events(step);
            if (!step.coach()) {
                compareReviewsBefore(step);
                compare(step, actual);
            }
            for (ProgrammeEvent event : actual) {
                now = now.after(event);
            }
            at = step.to();
        }
        return List.copyOf(differences);
    }

    private void compare(Step step, List<ProgrammeEvent> actual) {
        Instant asOf = step.asOf();
        List<ProgrammeEvent> decided = step.fact() != null
                ? other.alone(step.fact(), now)
                : other.reviews(now, due -> due.equals(asOf) || (isNow(asOf) && due.isBefore(asOf)));
        Verdict was = Verdict.of(now, actual);
        Verdict would = Verdict.of(now, decided);
        if (!was.says(would)) {
            differences.add(difference(step, step.fact(), was, would));
        }
    }

    /** What the other rules have due before the step, which was not due in fact. */
    private void compareReviewsBefore(Step step) {
        Instant until = step.fact() == null ? step.asOf() : step.fact().source().recordedAt();
        Set<Verdict> due = new HashSet<>();
        if (now.asOf() == null || until.isAfter(now.asOf())) {
            for (Instant moment : other.due(now)) {
                if (moment.isBefore(until)) {
                    due.add(Verdict.of(now, other.reviews(now, moment::equals)));
                }
            }
        }
        Verdict nothing = Verdict.of(now, List.of());
        due.removeIf(nothing::says);
        for (Verdict would : due) {
            if (!standing.contains(would)) {
                differences.add(difference(step, null, nothing, would));
            }
        }
        standing = due;
    }

    private Difference difference(Step step, FactNoted fact, Verdict actual, Verdict would) {
        UUID source = fact == null ? null : fact.source().eventId();
        Followed followed = Followed.by(stream.subList(step.to(), stream.size()), step.asOf());
        return new Difference(stream.get(step.from()).version(), step.asOf(), source, actual, would, followed);
    }

    private boolean isNow(Instant asOf) {
        return asOf.equals(now.asOf());
    }

    private List<ProgrammeEvent> events(Step step) {
        return stream.subList(step.from(), step.to()).stream()
                .map(Recorded::event)
                .toList();
    }

    /** A command runs the reviews that are due, by their moments, and then takes in its fact or the coach's word. */
    private Step step(int from) {
        Recorded first = stream.get(from);
        int command = endOfCommand(from);
        if (first.event() instanceof FactNoted fact) {
            return new Step(from, command, later(fact.source().recordedAt()), fact, false);
        }
        Instant asOf = asOf(first.event());
        int to = from + 1;
        while (to < command && !begins(stream.get(to).event(), asOf)) {
            to++;
        }
        return new Step(from, to, asOf, null, first.coach() && to == command);
    }

    private int endOfCommand(int from) {
        int to = from + 1;
        while (to < stream.size()
                && stream.get(to).command().equals(stream.get(from).command())) {
            to++;
        }
        return to;
    }

    private boolean begins(ProgrammeEvent event, Instant asOf) {
        return switch (event) {
            case FactNoted _ -> true;
            case DecisionTaken taken -> !taken.why().asOf().equals(asOf);
            case SessionSettled settled -> !later(settled.at()).equals(asOf);
            default -> false;
        };
    }

    private Instant asOf(ProgrammeEvent event) {
        return switch (event) {
            case DecisionTaken taken -> taken.why().asOf();
            case SessionSettled settled -> later(settled.at());
            default -> now.asOf();
        };
    }

    /** Never back behind what has been decided about. */
    private Instant later(Instant moment) {
        return now.asOf() == null || moment.isAfter(now.asOf()) ? moment : now.asOf();
    }
}
