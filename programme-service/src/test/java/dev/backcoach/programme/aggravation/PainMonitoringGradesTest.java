package dev.backcoach.programme.aggravation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grades of domain.md 5.2 under PAIN_MONITORING; baselines are pain 1, worst 1, stiffness 5. */
class PainMonitoringGradesTest {

    @ParameterizedTest(name = "stiffness {0}, now {1}, worst {2}: {3}")
    @CsvSource({
        "20, 1, 1, ''",
        "21, 1, 1, A1",
        "5, 3, 3, ''",
        "5, 1, 4, ''",
        "5, 2, 4, A2",
        "5, 2, 5, A2",
        "5, 2, 3, ''",
        "5, 1, 6, A3",
        "5, 7, 7, A4"
    })
    void aMorningIsGraded(int stiffness, int now, int worst, String grade) {
        Story story = monitored();
        story.told(story.client.checkIn(17, stiffness, now, worst));
        assertThat(grades(story)).isEqualTo(grade.isEmpty() ? List.of() : List.of(Grade.valueOf(grade)));
    }

    @ParameterizedTest(name = "pain {0} in the evening and {1} next morning: {2}")
    @CsvSource({"3, 2, ''", "4, 1, ''", "4, 2, A2", "5, 2, A2", "6, 1, A3"})
    void toleratedPainCountsWhereTheNextMorningShowsThatItStayed(int evening, int morning, String grade) {
        Story story = monitored();
        story.told(story.client.symptom(16, "20:00", evening, story.at(16, "20:00")));
        story.told(story.client.checkIn(17, 5, morning, 1));
        assertThat(grades(story)).isEqualTo(grade.isEmpty() ? List.of() : List.of(Grade.valueOf(grade)));
    }

    @Test
    void painAboveFiveWithARiseOfOneIsA2() {
        Story story = monitored();
        story.on(new SetBaselines(
                Client.COACH,
                new Baselines(5, 5, 5),
                "USUAL",
                story.at(16, "19:00").toInstant()));
        story.told(story.client.symptom(17, "12:00", 6, story.at(17, "12:00")));
        assertThat(grades(story)).containsExactly(Grade.A2);
    }

    private static Story monitored() {
        Story story = Story.withProbe();
        story.on(new ChoosePolicy(
                Client.COACH,
                "PAIN_MONITORING",
                null,
                null,
                false,
                Confirmation.COACH,
                "STEADY",
                null,
                story.at(16, "09:00").toInstant()));
        return story.told(story.client.plank(16, "plank.full", 1));
    }

    private static List<Grade> grades(Story story) {
        return story.events().stream()
                .filter(AggravationDetected.class::isInstance)
                .map(e -> ((AggravationDetected) e).grade())
                .toList();
    }
}
