package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What decisions are said to be. */
class ExplanationsTest {

    private final ExerciseLibrary library = ExerciseLibrary.load();
    private final Explanations explanations = Explanations.load(library::nameOf);

    @Test
    void figuresStandInTheSentence() {
        Explanations.Said said = explanations.say(
                "R-WIN-3.EXTENDED",
                Map.of("adherence", "0.7857142857", "observed", "12", "needed", "10", "length", "14"));
        assertThat(said.coach())
                .isEqualTo("Window extended by 7 days: adherence 78.6 %, 12 observed days where 10 are needed.");
    }

    @Test
    void exercisesAreCalledByTheirNames() {
        assertThat(explanations
                        .say("R-ADD-1.PROPOSED", Map.of("exercise", "plank.full"))
                        .client())
                .contains("Plank on elbows and toes");
    }

    @Test
    void daysAreReadable() {
        assertThat(new Sentence("From {firstDay:date} for {n:days}")
                        .with(Map.of("firstDay", "2026-11-23", "n", "1"), library::nameOf))
                .isEqualTo("From Monday 23 November for 1 day");
    }

    @Test
    void aFigureThatIsMissingIsADash() {
        assertThat(new Sentence("{x} of {y}").with(Map.of("x", "3"), library::nameOf))
                .isEqualTo("3 of –");
    }

    @Test
    void aKeyWithoutWordsStandsForItself() {
        assertThat(explanations.knows("R-NEW-1.DONE")).isFalse();
        assertThat(explanations.say("R-NEW-1.DONE", Map.of()).client()).isEqualTo("R-NEW-1.DONE");
    }

    @Test
    void aMalformedPlaceIsRefused() {
        ContentFile file = new ContentFile("made-up.json");
        List<Explanations.Entry> entries = List.of(new Explanations.Entry("A", "so {x:percents}", "so"));
        assertThatThrownBy(() -> Explanations.checked(file, entries, library::nameOf))
                .hasMessageContainingAll("made-up.json", "A has a place");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        ContentFile file = new ContentFile("made-up.json");
        Explanations.Entry entry = new Explanations.Entry("A", "so", "so");
        assertThatThrownBy(() -> Explanations.checked(file, List.of(entry, entry), library::nameOf))
                .hasMessageContaining("A is there twice");
    }
}
