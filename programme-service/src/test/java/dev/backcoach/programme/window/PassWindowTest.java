package dev.backcoach.programme.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-WIN-2: what passes a window. */
class PassWindowTest {

    @ParameterizedTest(name = "{0} walks and {1} check-ins: {2}")
    @CsvSource({
        "14, 14, R-WIN-2",
        "12, 10, R-WIN-2",
        "11, 14, R-WIN-3",
        "14, 9, R-WIN-3",
        "7, 14, R-WIN-3",
        "6, 14, R-WIN-4",
        "6, 9, R-WIN-3",
        "0, 0, R-WIN-3"
    })
    void passesWithTenObservedDaysAndFourFifthsDone(int walks, int checkIns, String rule) {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            if (day > 14 - checkIns) {
                story.told(story.client.checkIn(day));
            }
            if (day <= walks) {
                story.told(story.client.walk(day));
            }
        }
        story.reviewed(15, "12:00");
        assertThat(story.decisionBy(rule).asOf())
                .isEqualTo(story.at(15, "12:00").toInstant());
    }

    @Test
    void neitherOfTheLastTwoDaysObservedDoesNotPass() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            if (day <= 12) {
                story.told(story.client.checkIn(day));
            }
            story.told(story.client.walk(day));
        }
        story.reviewed(15, "12:00");
        assertThat(story.firedBy("R-WIN-3").params()).containsEntry("observed", "12");
    }

    @Test
    void isNotJudgedBeforeNoon() {
        Story story = Story.opened().calmDays(1, 14).reviewed(15, "11:59");
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(Client.day(14));
        story.reviewed(15, "12:00");
        assertThat(story.decisionBy("R-WIN-2").fired().getFirst().params())
                .containsEntry("lastDay", Client.day(14).toString());
    }

    @Test
    void aFactRecordedAfterNoonFindsTheVerdictOfNoon() {
        Story story = Story.opened().calmDays(1, 14);
        story.told(story.client.symptom(15, "09:00", 1, story.at(15, "09:01")));
        assertThat(story.decisions()).hasSize(1);
        story.told(story.client.checkIn(15, 5, 1, 1, story.at(15, "12:01")));
        assertThat(story.decisionBy("R-WIN-2").asOf())
                .isEqualTo(story.at(15, "12:00").toInstant());
    }

    @Test
    void daysOfIllnessAreNotCountedUpToFour() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            boolean ill = day > 4 && day <= 9;
            story.told(ill ? story.client.illOn(day) : story.client.checkIn(day));
            if (!ill) {
                story.told(story.client.walk(day));
            }
        }
        story.reviewed(15, "12:00");
        assertThat(story.firedBy("R-WIN-2").params()).containsEntry("due", "10").containsEntry("done", "9");
    }

    @Test
    void halfOfTheDoseCountsAsDoneAndLessDoesNot() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            double minutes = day <= 13 ? 6 : 5.9;
            story.told(story.client.checkIn(day));
            story.told(story.client.session(day, "walk.block", 1, minutes, AmountUnit.MINUTES, 1));
        }
        story.reviewed(15, "12:00");
        assertThat(story.firedBy("R-WIN-2").params()).containsEntry("done", "13");
    }

    @Test
    void twoSessionsOnOneDayCountOnce() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            story.told(story.client.checkIn(day));
            if (day <= 10) {
                story.told(story.client.walk(day)).told(story.client.walk(day));
            }
        }
        story.reviewed(15, "12:00");
        assertThat(story.firedBy("R-WIN-3").params()).containsEntry("done", "10");
    }

    @Test
    void aPassLowersTheBaselinesThatWereHigher() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            story.told(story.client.checkIn(day, 3, 0, 0));
            story.told(story.client.session(day, "walk.block", 1, 12, AmountUnit.MINUTES, 0));
        }
        story.reviewed(15, "12:00");
        assertThat(story.state().baselines().orElseThrow()).isEqualTo(new Baselines(0, 0, 3));
    }

    @Test
    void aCalmWindowNeedsFiveObservedDaysOnly() {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 6));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-3.TAKEN_BACK");
        for (int day = 17; day <= 23; day++) {
            if (day != 18 && day != 20) {
                story.told(story.client.checkIn(day));
            }
        }
        story.told(story.client.pulse(23, ScreenOutcome.CLEARED)).reviewed(24, "12:00");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-WIN-2.CALM");
    }

    @Test
    void aCheckInMoreThanSevenDaysLateIsNotAnObservedDay() {
        Story story = Story.opened();
        story.told(story.client.checkIn(1, 5, 1, 1, story.at(8, "23:00")));
        story.told(story.client.checkIn(2, 5, 1, 1, story.at(10, "00:30")));
        assertThat(story.decider().observedDays(story.state(), Client.day(10))).isEqualTo(1);
    }
}
