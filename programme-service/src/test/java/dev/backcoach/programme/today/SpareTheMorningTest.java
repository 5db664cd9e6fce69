package dev.backcoach.programme.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R-AM-1: a back that does not take bending is spared it in the first hours after rising. */
class SpareTheMorningTest {

    @Test
    void bendingWaitsForAClientWhoIsIntolerantToIt() {
        Profile profile = flexion(Sensitivity.Grade.INTOLERANT);
        assertThat(SpareTheMorning.waits(profile, List.of("COMPRESSION", "FLEXION")))
                .isTrue();
        assertThat(SpareTheMorning.waits(profile, List.of("HINGE"))).isTrue();
    }

    @Test
    void whatDoesNotBendIsDoneAtAnyTime() {
        assertThat(SpareTheMorning.waits(flexion(Sensitivity.Grade.INTOLERANT), List.of("GAIT")))
                .isFalse();
        assertThat(SpareTheMorning.waits(flexion(Sensitivity.Grade.INTOLERANT), List.of()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INTOLERANT")
    void anyLesserGradeMayBendAtAnyTime(Sensitivity.Grade grade) {
        assertThat(SpareTheMorning.waits(flexion(grade), List.of("FLEXION"))).isFalse();
    }

    @Test
    void intoleranceToAnotherDirectionIsNoReason() {
        Profile profile = profile(Map.of(Direction.EXTENSION, new Sensitivity(Sensitivity.Grade.INTOLERANT, 6, 6)));
        assertThat(SpareTheMorning.waits(profile, List.of("FLEXION"))).isFalse();
    }

    @Test
    void beforeTheProfileIsToldNothingWaits() {
        Story story = new Story(new Client());
        assertThat(SpareTheMorning.waits(story.state().profile(), List.of("FLEXION")))
                .isFalse();
    }

    private static Profile flexion(Sensitivity.Grade grade) {
        return profile(Map.of(Direction.FLEXION, new Sensitivity(grade, 3, 3)));
    }

    private static Profile profile(Map<Direction, Sensitivity> directions) {
        Story story = Story.opened();
        return story.told(story.client.triggers(Irritability.LOW, false, directions))
                .state()
                .profile();
    }
}
