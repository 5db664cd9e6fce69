package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.GoalReached;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-MAINT-1: the goal reached and two windows passed since. */
class EnterMaintenanceTest {

    @ParameterizedTest(name = "{0} windows since: {1}")
    @CsvSource({"1, TOO_EARLY", "2, ''", "3, ''"})
    void comesAfterTwoWindows(int windows, String because) {
        Story story = reached(windows);
        Finding finding = new EnterMaintenance().find(Now.of(story, 16));
        if (because.isEmpty()) {
            assertThat(((Finding.Found) finding).items())
                    .extracting(Prescription::exercise, Prescription::timesPerWeek)
                    .containsExactly(tuple("walk.block", 5), tuple("side.knee", 2), tuple("clam", 2));
        } else {
            assertThat(finding.rejected()).containsExactly(new Rejected("R-MAINT-1", "R-MAINT-1", because));
        }
    }

    @Test
    void withoutASportFunctionOfEightAndTheDemandsAreTheGoal() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.outcome(13, 7.9, 9)).told(story.client.clean(13, 0));
        story.fullDays(14, 14).reviewed(15, "12:00");
        assertThat(story.state().course().aim().reachedOn()).isNull();
        story.confirmed(15, "13:00").told(story.client.outcome(16, 8.0, 9));
        story.fullDays(16, 29).reviewed(30, "12:00");
        assertThat(story.state().course().aim().reachedOn()).isEqualTo(Client.day(30));
    }

    @Test
    void inMaintenanceWindowsFollowEachOtherAndNothingIsProposed() {
        Story story = reached(2);
        story.happened(new MaintenanceEntered(
                new UUID(9, 40), 20, List.of(new Prescription("walk.block", 2, 5, Client.day(15)))));
        story.happened(new WindowOpened(
                new UUID(9, 41), new Window(WindowKind.NORMAL, Client.day(15), Client.day(28), 14, null)));
        story.fullDays(15, 28).reviewed(29, "12:00");
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.state().review()).isEmpty();
        assertThat(story.state().window()).isPresent();
    }

    private static Story reached(int windows) {
        Story story = AddMovementTest.ready(List.of(), 0.0)
                .given(3, "side.knee", 1)
                .given(3, "clam", 1)
                .given(3, "bridge.two", 1);
        story.happened(new GoalReached(new UUID(9, 30), Client.day(13)));
        for (int i = 0; i < windows; i++) {
            story.happened(AddMovementTest.passed(story, 15));
        }
        return story;
    }
}
