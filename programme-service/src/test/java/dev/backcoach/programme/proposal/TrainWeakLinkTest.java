package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.WeakLinksNoted;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-ADD-2: a chain for each weak link, then core and hip. */
class TrainWeakLinkTest {

    @ParameterizedTest(name = "weak {0}: {1}")
    @CsvSource({
        "HIP.STABILITY, R-ADD-2 sls.stand/1",
        "HIP.MUSCLE, R-ADD-2 clam/1",
        "CORE.STABILITY, R-ADD-2 deadbug.heel/1",
        "'', R-ADD-2 clam/1"
    })
    void aWeakLinkWithoutAChainGetsOne(String weak, String proposed) {
        Story story = secondWindow(weak.isEmpty() ? List.of() : List.of(weak), List.of());
        assertThat(story.proposed()).isEqualTo(proposed);
    }

    @ParameterizedTest(name = "the coach says {0}, tested again: {1}: {2}")
    @CsvSource({
        "'', false, R-ADD-2 clam/1",
        "CORE.STABILITY, false, R-ADD-2 deadbug.heel/1",
        "CORE.STABILITY, true, R-ADD-2 clam/1"
    })
    void aCoachsPriorityCountsThoughItScoresLowUntilTheNextTest(String first, boolean again, String proposed) {
        Story story = Story.towards(List.of(), null).given(1, "brk.posture", 1).fullDays(1, 13);
        AssessmentNoted tested = story.client.assessed(13, List.of(), Map.of("core.str.plank", 0.0), 0.2);
        List<String> links = first.isEmpty() ? List.of() : List.of(first);
        story.told(tested)
                .told(new WeakLinksNoted(
                        story.client.source(story.at(13, "16:00"), story.at(13, "16:00")),
                        tested.assessmentId(),
                        links));
        story.fullDays(14, 14).reviewed(15, "12:00").confirmed(15, "13:00").fullDays(15, 20);
        if (again) {
            story.told(story.client.assessed(20, links, Map.of(), 0.2));
        }
        assertThat(story.fullDays(21, 29).reviewed(30, "12:00").proposed()).isEqualTo(proposed);
    }

    @Test
    void ofARegionTheChainIsPreferredThatADemandedMovementNeeds() {
        assertThat(secondWindow(List.of(), List.of("run")).proposed()).isEqualTo("R-ADD-2 sls.stand/1");
    }

    @Test
    void threeChainsAreEnough() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.assessed(13, List.of("HIP.MUSCLE"), Map.of(), 0.5));
        story.open("R-GATE-1")
                .given(13, "side.knee", 1)
                .given(13, "birddog.one", 1)
                .given(13, "deadbug.heel", 1);
        assertThat(find(story).rejected()).containsExactly(new Rejected("R-ADD-2", "R-ADD-2", "CHAINS_ENOUGH"));
    }

    @Test
    void isSilentWhileTheReliefGateIsShut() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.assessed(13, List.of("HIP.MUSCLE"), Map.of(), 0.5));
        assertThat(find(story).rejected()).containsExactly(new Rejected("R-ADD-2", "R-ADD-2", "GATE_SHUT_R-GATE-1"));
    }

    private static Finding find(Story story) {
        return new TrainWeakLink().find(Now.of(story, 14));
    }

    private static Story secondWindow(List<String> weak, List<String> demands) {
        Story story = Story.towards(demands, null).given(1, "brk.posture", 1).fullDays(1, 13);
        story.told(story.client.assessed(13, weak, Map.of("core.str.plank", 0.0), weak.isEmpty() ? 0 : 0.5));
        story.fullDays(14, 14).reviewed(15, "12:00");
        assertThat(story.proposed()).isEqualTo("R-ADD-1 plank.full/1");
        return story.confirmed(15, "13:00").fullDays(15, 29).reviewed(30, "12:00");
    }
}
