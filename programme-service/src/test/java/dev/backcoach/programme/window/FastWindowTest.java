package dev.backcoach.programme.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Irritability;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-FAST-1: ten days where the coach enables it, severity is 0 or 1, irritability low and two windows have passed. */
class FastWindowTest {

    @ParameterizedTest(name = "enabled {0}, severity {1}, irritability {2}, passed {3}: {4} days")
    @CsvSource({
        "true, 1, LOW, 2, 10",
        "true, 0, LOW, 3, 10",
        "false, 1, LOW, 2, 14",
        "true, 2, LOW, 2, 14",
        "true, 1, MODERATE, 2, 14",
        "true, 1, LOW, 1, 14"
    })
    void takesTenDays(boolean enabled, int severity, Irritability irritability, int passed, int days) {
        Story story = Story.opened().calmDays(1, 3);
        story.on(new ChoosePolicy(
                Client.COACH,
                "STRICT",
                null,
                null,
                enabled,
                Confirmation.AUTOMATIC,
                "STEADY",
                null,
                story.at(3, "20:00").toInstant()));
        TriggerProfileNoted known = story.client.triggers();
        story.told(new TriggerProfileNoted(
                known.source(), severity, irritability, false, Map.of(), 1, 1, 5, false, 0, 0, Map.of(), Map.of()));
        Window window = story.state().window().orElseThrow();
        for (int i = 0; i < passed; i++) {
            story.happened(new WindowPassed(
                    new UUID(9, i),
                    window,
                    new Baselines(1, 1, 5),
                    Client.day(3),
                    story.at(3, "12:00").toInstant()));
        }
        Deliberation deliberation = new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES));
        assertThat(FastWindow.length(deliberation)).isEqualTo(days);
    }
}
