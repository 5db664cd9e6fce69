package dev.backcoach.programme.window;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Irritability;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-WIN-1: how long the window of a change is. */
class ChangeWindowTest {

    @Test
    void aNewExerciseGetsTheFullLength() {
        assertThat(length(Story.withProbe(), new Change(ChangeKind.ADDED, "side.knee", 0, 1, day(20), null)))
                .isEqualTo(14);
    }

    @ParameterizedTest(name = "irritability {0}, delayed {1}: {2} days")
    @CsvSource({"LOW, false, 7", "MODERATE, false, 7", "HIGH, false, 14", "LOW, true, 14"})
    void aRungOfWhatHasPassedAFullWindowGetsSevenDays(Irritability irritability, boolean delayed, int days) {
        Story story = Story.withProbe();
        story.told(story.client.triggers(irritability, delayed, Map.of()));
        assertThat(length(story, rungUp("walk.block"))).isEqualTo(days);
    }

    @Test
    void aRungOfWhatHasNotGetsTheFullLength() {
        assertThat(length(Story.withProbe(), rungUp("plank.full"))).isEqualTo(14);
    }

    @ParameterizedTest(name = "{0} days after an aggravation attributed to it: {1} days")
    @CsvSource({"27, 14", "28, 7"})
    void afterAnAggravationOfTheLastFourWeeksItGetsTheFullLength(int after, int days) {
        Story story = Story.opened();
        story.told(story.client.session(1, "walk.block", 1, 12, AmountUnit.MINUTES, 2));
        story.calmDays(2, after).reviewed(1 + after, "12:00");
        assertThat(length(story, rungUp("walk.block"), story.at(1 + after, "12:00")))
                .isEqualTo(days);
    }

    private static Change rungUp(String exercise) {
        return new Change(ChangeKind.RUNG_UP, exercise, 1, 2, day(30), null);
    }

    private static int length(Story story, Change change) {
        return length(story, change, story.at(20, "12:00"));
    }

    private static int length(Story story, Change change, OffsetDateTime now) {
        Deliberation deliberation = new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES));
        deliberation.goOnTo(now.toInstant());
        return new ChangeWindow().of(deliberation, change).length();
    }
}
