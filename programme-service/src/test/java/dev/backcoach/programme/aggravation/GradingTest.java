package dev.backcoach.programme.aggravation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grades of domain.md 5.2 under STRICT; baselines are pain 1, worst 1, stiffness 5. */
class GradingTest {

    @ParameterizedTest(name = "stiffness {0}, now {1}, worst {2}: {3}")
    @CsvSource({
        "10, 1, 1, ''",
        "11, 1, 1, A1",
        "90, 1, 1, A1",
        "5, 2, 2, A2",
        "5, 1, 2, A2",
        "20, 2, 2, A2",
        "5, 3, 5, A2",
        "5, 6, 6, A3",
        "5, 7, 7, A4"
    })
    void aMorningIsGraded(int stiffness, int now, int worst, String grade) {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 1));
        story.told(story.client.checkIn(17, stiffness, now, worst));
        assertThat(grades(story)).isEqualTo(grade.isEmpty() ? List.of() : List.of(Grade.valueOf(grade)));
    }

    @ParameterizedTest(name = "pain {0} on day {1} at {2}: {3}")
    @CsvSource({
        "1, 16, 20:00, ''",
        "2, 16, 20:00, A2",
        "4, 16, 20:00, A2",
        "6, 16, 20:00, A3",
        "3, 17, 18:09, A2",
        "3, 17, 18:10, A3",
        "2, 17, 18:10, A2",
        "7, 16, 20:00, A4"
    })
    void aSymptomIsGradedByItsRiseAndByHowLongAfter(int pain, int day, String time, String grade) {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 1));
        story.told(story.client.symptom(day, time, pain, story.at(day, time)));
        assertThat(grades(story)).isEqualTo(grade.isEmpty() ? List.of() : List.of(Grade.valueOf(grade)));
    }

    @Test
    void painThatIsBackTwentyHoursLaterIsA3() {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 1));
        story.told(story.client.symptom(16, "19:00", 3, story.at(16, "19:00")));
        story.told(story.client.symptom(17, "15:00", 3, story.at(17, "15:00")));
        assertThat(grades(story)).containsExactly(Grade.A2, Grade.A3);
    }

    @Test
    void painThatWasAtTheBaselineInBetweenIsNot() {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 1));
        story.told(story.client.symptom(16, "19:00", 3, story.at(16, "19:00")));
        story.told(story.client.checkIn(17, 5, 1, 1));
        story.told(story.client.symptom(17, "15:00", 3, story.at(17, "15:00")));
        assertThat(grades(story)).containsExactly(Grade.A2);
    }

    @Test
    void aLostActivityIsAFlareWhateverThePain() {
        Story story = Story.withProbe();
        story.told(story.client.symptom(
                16, "20:00", 1, false, "stairs", SymptomNoted.Cause.UNKNOWN, story.at(16, "20:00")));
        assertThat(grades(story)).containsExactly(Grade.A4);
    }

    @Test
    void legPainNewlyBelowTheKneeIsAFlare() {
        Story story = Story.withProbe();
        story.told(story.client.symptom(16, "20:00", 1, true, null, SymptomNoted.Cause.UNKNOWN, story.at(16, "20:00")));
        assertThat(grades(story)).containsExactly(Grade.A4);
    }

    private static List<Grade> grades(Story story) {
        return story.events().stream()
                .filter(AggravationDetected.class::isInstance)
                .map(e -> ((AggravationDetected) e).grade())
                .toList();
    }
}
