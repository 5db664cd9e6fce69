package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How doses of the shipped catalogue read. */
class DoseTextTest {

    private final ExerciseLibrary library = ExerciseLibrary.load();

    @Test
    void aWalk() {
        assertThat(text("walk.block", 2)).isEqualTo("12 minutes, every day");
        assertThat(text("walk.interval", 1)).isEqualTo("3 times 3 minutes, every day");
    }

    @Test
    void aHold() {
        assertThat(text("plank.full", 1)).isEqualTo("3 times 10 seconds, every day");
        assertThat(text("side.knee", 1)).isEqualTo("3 times 10 seconds, on each side, 5 times a week");
    }

    @Test
    void repetitionsThatAreHeld() {
        assertThat(text("birddog.one", 1))
                .isEqualTo("2 times 5 repetitions, each held for 5 seconds, on each side, every day");
        assertThat(text("curlup", 2)).isEqualTo("6, 4 and 2 repetitions, each held for 10 seconds, every day");
    }

    @Test
    void aLoad() {
        assertThat(text("lift.knee", 3)).isEqualTo("3 times 8 repetitions, with 7.5 kg, 3 times a week");
    }

    @Test
    void whatIsDoneSeveralTimesADay() {
        assertThat(text("rest.9090", 1)).isEqualTo("5 minutes, twice a day, every day");
        assertThat(text("brk.posture", 1)).isEqualTo("2 minutes, every 45 minutes");
    }

    @Test
    void shareOfASport() {
        assertThat(text("sport.drill", 1)).isEqualTo("30 % of your usual volume, 3 times a week");
    }

    @Test
    void everyRungOfTheCatalogueHasWords() {
        assertThat(library.all())
                .allSatisfy(exercise -> assertThat(exercise.ladder())
                        .allSatisfy(rung -> assertThat(DoseText.of(rung)).isNotBlank()));
    }

    private String text(String exercise, int rung) {
        return DoseText.of(library.find(exercise).orElseThrow().ladder().get(rung - 1));
    }
}
