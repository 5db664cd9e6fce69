package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.today.Asked;
import dev.backcoach.programme.today.Timing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a day or a forecast has to tell has its sentence. */
class TodayWordsTest {

    private final Explanations explanations = Explanations.load(id -> id);

    @Test
    void everythingThatADayTellsHasItsSentence() {
        Stream<String> blocked = Stream.of(ScreenOutcome.values())
                .filter(ScreenOutcome::blocks)
                .map(outcome -> "TODAY.BLOCKED_" + outcome);
        Stream<String> paused = Stream.of(Pause.values()).map(pause -> "TODAY.PAUSED_" + pause);
        Stream<String> asked = Stream.of(Asked.Question.values()).map(question -> "ASKED." + question);
        Stream<String> others = Stream.of(
                "TODAY.AWAITING_INTAKE",
                "TODAY.FLARE",
                "TODAY.PULSE_OVERDUE",
                "TODAY.REVIEW",
                "TODAY.BEGINS",
                "TODAY.WATCH",
                "TODAY.WATCH_TOLERANT",
                "TODAY.WATCH_MORNING",
                "TODAY.ROLLING",
                "R-AM-1.WAIT",
                "ASKED.CHECK_IN_EARLIER",
                "FORECAST.RANGE",
                "FORECAST.ASSUMED",
                "FORECAST.BEYOND",
                "FORECAST.REACHED");
        assertThat(Stream.of(blocked, paused, asked, others).flatMap(keys -> keys))
                .allMatch(explanations::knows);
    }

    @Test
    void everyCanDoItemHasItsName() {
        assertThat(List.of(
                        "walk_block",
                        "walk_20",
                        "stairs",
                        "shopping_carry",
                        "drive_30",
                        "sit_30",
                        "stand_30",
                        "housework",
                        "garden",
                        "cycle",
                        "swim",
                        "getup_floor"))
                .allMatch(activity -> explanations.knows("TASK." + activity));
    }

    @Test
    void theTimesOfADayAreThoseOfTheSpecification() {
        assertThat(new ContentFile("today-1.0.0.json").read(Timing.class)).isEqualTo(new Timing(2, 14));
    }
}
