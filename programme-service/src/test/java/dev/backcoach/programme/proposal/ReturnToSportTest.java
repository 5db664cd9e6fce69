package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-SPORT-1 behind R-GATE-4. */
class ReturnToSportTest {

    @Test
    void beginsWithDrillsBehindTheGate() {
        assertThat(proposed(ready())).isEqualTo("sport.drill/1");
    }

    @Test
    void withoutASportNothingOfIt() {
        Story story = AddMovementTest.ready(List.of(), 0.0);
        assertThat(new ReturnToSport().find(Now.of(story, 16)).rejected())
                .containsExactly(new Rejected("R-SPORT-1", "R-SPORT-1", "NO_SPORT"));
    }

    @ParameterizedTest(name = "{0}/{1} leads to {2}")
    @CsvSource({
        "sport.drill, 1, sport.modified/1",
        "sport.modified, 1, sport.modified/2",
        "sport.modified, 2, sport.full/1"
    })
    void aStepForEachPassedWindow(String exercise, int rung, String next) {
        Story story = ready().given(1, exercise, rung);
        Dose dose = Story.ALL.exercise(exercise).rung(rung).dose();
        story.told(story.client.session(14, exercise, dose.sets(), dose.amount(), dose.unit(), 1));
        story.happened(AddMovementTest.passed(story, 15));
        assertThat(proposed(story)).isEqualTo(next);
    }

    private static Story ready() {
        Story story = Story.towards(List.of(), "golf").fullDays(1, 13);
        story.told(story.client.clean(13, 0.0)).told(story.client.outcome(13, 8.0, 7));
        story.open("R-GATE-1");
        return story.happened(AddMovementTest.passed(story, 14)).happened(AddMovementTest.passed(story, 15));
    }

    private static String proposed(Story story) {
        Finding.Found found = (Finding.Found) new ReturnToSport().find(Now.of(story, 16));
        return found.exercise() + "/" + found.rung();
    }
}
