package dev.backcoach.programme.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-GATE-1. */
class ReliefGateTest {

    @ParameterizedTest(name = "daily worst {0} at first and {1} later: {2}")
    @CsvSource({
        "1, 1, true",
        "2, 2, true",
        "3, 3, false",
        "4, 3, false",
        "5, 3, true",
        "6, 5, false",
        "6, 4, true",
        "4, 2, true"
    })
    void opensWhereThePainIsLowOrDown(int first, int later, boolean opens) {
        Client client = new Client();
        TriggerProfileNoted pain = new TriggerProfileNoted(
                client.triggers().source(),
                1,
                client.triggers().irritability(),
                false,
                Map.of(),
                first,
                first,
                5,
                false,
                0,
                0,
                Map.of(),
                Map.of());
        Story story = new Story(client)
                .told(List.of(
                        client.registration(),
                        client.consent(),
                        client.screen(0, ScreenOutcome.CLEARED),
                        pain,
                        client.start(15, 8, 7),
                        client.completion()));
        for (int day = 1; day <= 14; day++) {
            int worst = day <= 7 ? first : later;
            story.told(client.checkIn(day, 5, 1, worst)).told(client.walk(day));
            if (day % 7 == 0) {
                story.told(client.pulse(day, ScreenOutcome.CLEARED));
            }
        }
        story.told(client.assessment(14, 0)).reviewed(15, "12:00");
        assertThat(story.state().gates().contains("R-GATE-1")).isEqualTo(opens);
        assertThat(story.firedBy("R-GATE-1").params()).containsEntry("median", String.valueOf(later));
        assertThat(story.decisions().getLast().explanation().key())
                .isEqualTo(opens ? "R-ADD-1.PROPOSED" : "R-DOSE-0.PROPOSED");
    }
}
