package dev.backcoach.programme.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Domain.md 5.7: R-SAFE wins over every permutation of facts. */
class SafetyFirstTest {

    @Property(tries = 500)
    void aBlockingPulseStopsWhateverIsToldBesideIt(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 70) int day, @ForAll long order) {
        Life life = new Life(seed, RuleSet.ALL).live(1, day);
        List<ProgrammeEvent> events = told(life, day + 1, order);
        Course course = life.state().course();
        assertThat(life.state().status()).isEqualTo(Status.BLOCKED);
        assertThat(course.blocked()).isEqualTo(ScreenOutcome.EMERGENCY_BLOCKED);
        assertThat(course.window()).isNull();
        assertThat(course.proposal()).isNull();
        int stopped = lastStop(events);
        assertThat(events.subList(stopped, events.size()))
                .noneMatch(e -> e instanceof ChangeProposed || e instanceof WindowOpened);
    }

    @Test
    void withoutTheRuleItDoesNot() {
        Life life = new Life(3, RuleSet.ALL.leavingOut("R-SAFE-1")).live(1, 20);
        told(life, 21, 1);
        assertThat(life.state().course().blocked()).isNotEqualTo(ScreenOutcome.EMERGENCY_BLOCKED);
    }

    /** A day's facts of every kind in this order, a blocking pulse among them, and the reviews of the days after. */
    private static List<ProgrammeEvent> told(Life life, int day, long order) {
        Client client = life.client;
        List<FactNoted> facts = new ArrayList<>(List.of(
                client.pulse(day, ScreenOutcome.EMERGENCY_BLOCKED),
                client.checkIn(day, 30, 4, 6),
                client.symptom(day, "09:00", 7, true, "stairs", SymptomNoted.Cause.EXERCISE, client.at(day, "09:01")),
                client.walk(day),
                client.clean(day, 0.1),
                client.outcome(day, 9, 9),
                client.complaints(day, 5, Map.of("glute_med", 6), Map.of()),
                client.consent(day, true)));
        Collections.shuffle(facts, new Random(order));
        int before = life.events().size();
        facts.forEach(life::tell);
        life.on(new RunReviews(client.at(day + 3, "12:00").toInstant()));
        return life.events().subList(before, life.events().size());
    }

    private static int lastStop(List<ProgrammeEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof ProgrammeStopped) {
                return i;
            }
        }
        return 0;
    }
}
