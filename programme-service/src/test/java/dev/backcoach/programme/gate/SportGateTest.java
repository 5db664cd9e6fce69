package dev.backcoach.programme.gate;

import static org.assertj.core.api.Assertions.assertThat;

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

/** R-GATE-4: what the way back to sport waits for. */
class SportGateTest {

    @ParameterizedTest(name = "lift.floor/{0}, {1} windows, function {2}, confidence {3}, worst {4}: {5}")
    @CsvSource({
        "4, 2, 8.0, 7, 1, true",
        "3, 2, 8.0, 7, 1, false",
        "4, 1, 8.0, 7, 1, false",
        "4, 2, 7.9, 7, 1, false",
        "4, 2, 8.0, 6, 1, false",
        "4, 2, 8.0, 7, 2, false"
    })
    void opens(int rung, int windows, double function, int confidence, int worst, boolean opens) {
        Story story = Story.towards(List.of("lift"), "gym");
        for (int day = 1; day <= 13; day++) {
            story.told(story.client.checkIn(day, 5, 1, worst)).told(story.client.walk(day));
        }
        story.told(story.client.clean(13, 0)).told(story.client.outcome(13, function, confidence));
        story.given(2, "lift.floor", rung);
        Window window = new Window(WindowKind.NORMAL, Client.day(1), Client.day(13), 14, null);
        for (int i = 0; i < windows; i++) {
            story.happened(new WindowPassed(
                    new UUID(9, i),
                    window,
                    new Baselines(1, 1, 5),
                    Client.day(13),
                    story.at(13, "12:00").toInstant()));
        }
        assertThat(read(story).opens()).isEqualTo(opens);
    }

    @Test
    void aMovementThatIsNotCleanKeepsItShut() {
        Story story = Story.towards(List.of("walk"), "golf").fullDays(1, 5);
        assertThat(read(story).figures().map()).containsEntry("shutBy", "WALK");
    }

    private static GateReading read(Story story) {
        Deliberation deliberation = new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES));
        deliberation.goOnTo(story.at(14, "12:00").toInstant());
        return new SportGate().read(deliberation);
    }
}
