package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R-DOSE-1: one rung up on what is needed and was changed longest ago. */
class RaiseNeededTest {

    @Test
    void whatADemandedMovementLacksGoesUp() {
        Story story = shown(List.of("carry"), "side.knee", 1);
        assertThat(proposed(story)).isEqualTo("R-DOSE-1 side.knee/2");
    }

    @Test
    void whatIsNotNeededStaysAtItsRung() {
        Story story = shown(List.of(), "side.knee", 1);
        assertThat(new RaiseNeeded().find(Now.of(story, 16)).rejected())
                .containsExactly(new Rejected("R-DOSE-1", "R-DOSE-1", "NOTHING_NEEDED"));
    }

    @Test
    void aWeakLinksChainIsNeededUntilItsReTestIsGood() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.assessed(13, List.of("HIP.MUSCLE"), Map.of(), 0.40));
        story.open("R-GATE-1").given(1, "clam", 1).fullDays(14, 14).happened(AddMovementTest.passed(story, 15));
        assertThat(proposed(story)).isEqualTo("R-DOSE-1 clam/2");
        story.told(story.client.assessed(16, List.of("HIP.MUSCLE"), Map.of(), 0.39));
        assertThat(new RaiseNeeded().find(Now.of(story, 16))).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void ofTwoTheOneChangedLongestAgoComesFirst() {
        Story story = AddMovementTest.ready(List.of("carry", "run"), 0.0);
        story.given(3, "side.knee", 1).given(2, "sls.stand", 1);
        done(story, "side.knee", "sls.stand");
        assertThat(proposed(story)).isEqualTo("R-DOSE-1 walk.block/3");
        story.given(9, "walk.block", 2);
        assertThat(proposed(story)).isEqualTo("R-DOSE-1 sls.stand/2");
    }

    @Test
    void withoutTheTargetMetItWaits() {
        Story story = AddMovementTest.ready(List.of("carry"), 0.0).given(1, "side.knee", 1);
        story.happened(AddMovementTest.passed(story, 15));
        assertThat(new RaiseNeeded().find(Now.of(story, 16)).rejected())
                .contains(new Rejected("side.knee", "R-DOSE-1", "TARGET_NOT_MET"));
    }

    static Story shown(List<String> demands, String exercise, int rung) {
        Story story = AddMovementTest.ready(demands, 0.0).given(1, exercise, rung);
        done(story, exercise);
        return story;
    }

    private static void done(Story story, String... exercises) {
        for (String exercise : exercises) {
            int rung = story.state()
                    .course()
                    .latestPlan()
                    .item(exercise)
                    .orElseThrow()
                    .rung();
            Dose dose = Story.ALL.exercise(exercise).rung(rung).dose();
            story.told(story.client.session(14, exercise, dose.sets(), dose.amount(), dose.unit(), 1));
        }
        story.told(story.client.walk(14));
        story.happened(AddMovementTest.passed(story, 15));
    }

    static String proposed(Story story) {
        RaiseNeeded candidate = new RaiseNeeded();
        Finding.Found found = (Finding.Found) candidate.find(Now.of(story, 16));
        return candidate.ruleOf(found) + " " + found.exercise() + "/" + found.rung();
    }
}
