package dev.backcoach.programme.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Domain.md 5.7: adding a later aggravation to a journey never yields a higher dose at any later moment than without it
 * until a window has passed since. The same random life is lived twice; one of the two then tells of one pain more.
 */
class LaterAggravationTest {

    private static final int DAYS_AFTER = 40;

    @Property(tries = 300)
    void neverYieldsAHigherDose(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 90) int day,
            @ForAll @IntRange(min = 3, max = 9) int pain,
            @ForAll SymptomNoted.Cause cause,
            @ForAll boolean hurtsNextDay) {
        assertThat(compared(seed, day, pain, cause, hurtsNextDay).higher()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-16, 15, 7, EXERCISE", // relief that was to begin the next day
        "-23945, 20, 9, OTHER", // relief that had begun, which hurts in the flare
        "7453265993943301450, 13, 3, OTHER" // between two reports that belong to the change
    })
    void neitherInLivesInWhichItOnceDid(long seed, int day, int pain, SymptomNoted.Cause cause) {
        assertThat(compared(seed, day, pain, cause, true).higher()).isEmpty();
    }

    @Test
    void oftenYieldsALowerOne() {
        long lower = 0;
        for (long seed = 1; seed <= 30; seed++) {
            lower += compared(seed, 30, 8, SymptomNoted.Cause.EXERCISE, false).lower() ? 1 : 0;
        }
        assertThat(lower).isGreaterThan(5);
    }

    /**
     * @param higher the day and item that came out higher with the aggravation
     * @param lower whether some day had less with it
     */
    private record Compared(Optional<String> higher, boolean lower) {}

    /** @param hurtsNextDay whether both lives tell of pain after the next day's exercises */
    private static Compared compared(long seed, int day, int pain, SymptomNoted.Cause cause, boolean hurtsNextDay) {
        Life without = new Life(seed, RuleSet.ALL).live(1, day);
        Life with = new Life(seed, RuleSet.ALL).live(1, day);
        Plan common = with.state().course().latestPlan();
        with.tell(with.client.symptom(day, "22:00", pain, false, null, cause, with.client.at(day, "22:01")));
        int moments = with.moments().size();
        boolean lower = false;
        for (int later = day + 1; later <= day + DAYS_AFTER; later++) {
            without.liveCalmly(later, later);
            with.liveCalmly(later, later);
            if (hurtsNextDay && later == day + 1) {
                hurts(without, later);
                hurts(with, later);
            }
            boolean passed = with.moments().subList(moments, with.moments().size()).stream()
                    .anyMatch(m -> m.events().stream().anyMatch(WindowPassed.class::isInstance));
            if (passed) {
                break;
            }
            Plan more = without.state().course().planOn(Client.day(later));
            Plan less = with.state().course().planOn(Client.day(later));
            for (Prescription item : less.items()) {
                if (!covered(item, more) && !(covered(item, common) && gaveWay(item, more, less))) {
                    return new Compared(
                            Optional.of("day " + later + ": " + item + " of " + less + " against " + more), lower);
                }
            }
            lower |= less.items().size() < more.items().size()
                    || more.items().stream()
                            .anyMatch(i -> less.item(i.exercise())
                                    .filter(other -> other.rung() < i.rung())
                                    .isPresent());
        }
        return new Compared(Optional.empty(), lower);
    }

    private static void hurts(Life life, int day) {
        life.tell(life.client.symptom(
                day, "22:00", 4, false, null, SymptomNoted.Cause.EXERCISE, life.client.at(day, "22:01")));
    }

    /** Whether the plan asks for this much or more: the exercise at this rung or a higher one, or a harder variant. */
    private static boolean covered(Prescription item, Plan plan) {
        return plan.item(item.exercise()).filter(i -> i.rung() >= item.rung()).isPresent()
                || plan.items().stream().anyMatch(i -> easier(item.exercise(), i.exercise()));
    }

    private static boolean easier(String variant, String than) {
        Optional<Exercise> next = Story.ALL.easierThan(Story.ALL.exercise(than));
        while (next.isPresent()) {
            if (next.get().id().equals(variant)) {
                return true;
            }
            next = Story.ALL.easierThan(next.get());
        }
        return false;
    }

    /** Whether an item left the one plan for another that the other plan does not have. */
    private static boolean gaveWay(Prescription item, Plan more, Plan less) {
        return !more.has(item.exercise()) && more.items().stream().anyMatch(i -> !less.has(i.exercise()));
    }
}
