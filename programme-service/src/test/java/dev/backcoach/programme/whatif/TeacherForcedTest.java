package dev.backcoach.programme.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other rules would have decided along a client's real facts (domain.md 5.5). */
class TeacherForcedTest {

    private static final PolicySetting SAME = instead(null, null);
    private static final PolicySetting PAIN_MONITORING = instead("PAIN_MONITORING@1", null);

    @Test
    void theSameRulesDecideTheSame() {
        Story story = stiffMorning(20).calmDays(19, 40);
        assertThat(differences(SAME, story)).isEmpty();
        assertThat(differences(instead("STRICT@1", null), story)).isEmpty();
    }

    @Test
    void painMonitoringDoesNotMindFifteenMinutesOfStiffness() {
        List<Difference> differences = differences(PAIN_MONITORING, stiffMorning(20));
        Difference hold = differences.getLast();
        assertThat(keys(hold.actual())).contains("R-AGG-1.HELD");
        assertThat(keys(hold.other())).doesNotContain("R-AGG-1.HELD");
        assertThat(hold.fact()).isNotNull();
        Window restarted = hold.actual().standing().window();
        assertThat(hold.other().standing().window().firstDay()).isBefore(restarted.firstDay());
    }

    @Test
    void bothHoldWhenStiffnessIsMoreThanFifteenMinutesOver() {
        assertThat(differences(PAIN_MONITORING, stiffMorning(21)))
                .noneMatch(difference -> keys(difference.actual()).contains("R-AGG-1.HELD"));
    }

    @Test
    void whatTheOtherPolicyWouldHaveDoneIsNotFedBack() {
        Story story = stiffMorning(20).calmDays(19, 22);
        List<Difference> differences = differences(PAIN_MONITORING, story);
        Difference hold = differences.stream()
                .filter(difference -> keys(difference.actual()).contains("R-AGG-1.HELD"))
                .findFirst()
                .orElseThrow();
        assertThat(differences.indexOf(hold)).isEqualTo(differences.size() - 1);
    }

    @Test
    void aLowerDemandPassesAWindowThatWasExtended() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            story.told(story.client.checkIn(day));
            if (day % 7 == 0) {
                story.told(story.client.pulse(day, ScreenOutcome.CLEARED));
            }
            if (day <= 10) {
                story.told(story.client.walk(day));
            }
        }
        story.reviewed(15, "12:00");
        List<Difference> differences = differences(instead(null, 0.6), story);
        Difference verdict = differences.getFirst();
        assertThat(differences).hasSize(1);
        assertThat(verdict.fact()).isNull();
        assertThat(keys(verdict.actual())).contains("R-WIN-3.EXTENDED");
        assertThat(keys(verdict.other())).contains("R-WIN-2.PASSED");
        assertThat(verdict.asOf()).isEqualTo(story.at(15, "12:00").toInstant());
    }

    @Test
    void rulesThatAreLeftOutAreMissedWhereTheyDecided() {
        Story story = Story.opened();
        story.told(story.client.pulse(3, ScreenOutcome.EMERGENCY_BLOCKED));
        RuleSet without = RuleSet.ALL.leavingOut("R-SAFE-1");
        ProgrammeDecider other =
                new ProgrammeDecider(new Rulebook(story.book().catalogue(), Story.POLICIES, without, null));
        Difference stop = differences(other, story).getLast();
        assertThat(stop.actual().standing().blocked()).isNotNull();
        assertThat(stop.other().standing().blocked()).isNull();
    }

    @Test
    void whatFollowedIsWhatReallyHappened() {
        Story story = stiffMorning(20);
        story.told(story.client.checkIn(19, 40, 8, 8));
        Difference hold = differences(PAIN_MONITORING, story).getFirst();
        assertThat(hold.followed().aggravations()).isPositive();
    }

    @Test
    void itStopsWhenItIsToldTo() {
        Story story = stiffMorning(20);
        assertThat(TeacherForced.compare(other(PAIN_MONITORING, story), Streams.of(story.commands()), _ -> false))
                .isEmpty();
    }

    /** On the probe since day 16, done on day 17, with this much stiffness on the morning of day 18. */
    private static Story stiffMorning(int stiffness) {
        Story story = Story.withProbe();
        story.told(story.client.plank(17, "plank.full", 1));
        return story.told(story.client.checkIn(18, stiffness, 1, 1));
    }

    private static List<Difference> differences(PolicySetting instead, Story story) {
        return differences(other(instead, story), story);
    }

    private static List<Difference> differences(ProgrammeDecider other, Story story) {
        return TeacherForced.compare(other, Streams.of(story.commands()), _ -> true);
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.decisions().stream().map(Explanation::key).toList();
    }

    private static PolicySetting instead(String policy, Double minAdherence) {
        return new PolicySetting(policy, null, minAdherence, false, null);
    }

    private static ProgrammeDecider other(PolicySetting instead, Story story) {
        return new ProgrammeDecider(new Rulebook(story.book().catalogue(), Story.POLICIES, RuleSet.ALL, instead));
    }
}
