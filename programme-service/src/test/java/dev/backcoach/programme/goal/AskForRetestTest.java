package dev.backcoach.programme.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-RETEST-1: after 6 passed windows, at a plateau, or when only tests keep R-GATE-3 shut. */
class AskForRetestTest {

    @ParameterizedTest(name = "{0} windows: asked {1}")
    @CsvSource({"5, false", "6, true"})
    void afterSixPassedWindows(int windows, boolean asked) {
        Story story = Story.opened().calmDays(1, 13);
        story.told(story.client.assessment(13, 0));
        for (int i = 1; i < windows; i++) {
            story.happened(new WindowPassed(
                    new UUID(9, i),
                    story.state().window().orElse(window()),
                    new Baselines(1, 1, 5),
                    Client.day(13),
                    story.at(13, "16:00").toInstant()));
        }
        story.happened(new WindowOpened(new UUID(9, 99), window()))
                .calmDays(14, 14)
                .reviewed(15, "12:00");
        assertThat(story.events().stream().anyMatch(RetestAsked.class::isInstance))
                .isEqualTo(asked);
    }

    @Test
    void whereNothingIsLeftToPropose() {
        Story story = Story.opened().calmDays(1, 14).reviewed(15, "12:00");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-PLAT-1.REVIEW");
        assertThat(story.state().course().aim().retestAskedOn()).isEqualTo(Client.day(15));
    }

    @Test
    void whereOnlyTestsKeepTheGateShutOnceUntilTheyHaveBeenTaken() {
        Story story =
                Story.towards(List.of("lift"), null).given(1, "brk.posture", 1).fullDays(1, 13);
        story.told(story.client.clean(13, 0.5))
                .given(13, "side.knee", 1)
                .given(13, "clam", 1)
                .open("R-GATE-1");
        Deliberation deliberation = new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES));
        deliberation.goOnTo(story.at(14, "12:00").toInstant());
        new AskForRetest().forGate(deliberation, "R-GATE-3");
        new AskForRetest().forGate(deliberation, "R-GATE-3");
        assertThat(deliberation.events())
                .filteredOn(RetestAsked.class::isInstance)
                .hasSize(1);
    }

    private static Window window() {
        return new Window(WindowKind.NORMAL, Client.day(1), Client.day(14), 14, null);
    }
}
