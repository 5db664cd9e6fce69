package dev.backcoach.programme.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.today.Asked.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a client on a day, as far as the programme knows. */
class QuestionsTest {

    private final Questions questions = new Questions(new Timing(2, 14));
    private final Story story = Story.opened();

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({"0, false", "6, false", "7, true", "8, true", "11, true"})
    void theFirstPulseIsDueSevenDaysAfterTheProgrammeOpened(int day, boolean due) {
        assertThat(isPulseDue(day)).isEqualTo(due);
    }

    @ParameterizedTest(name = "answered on day 9, day {0}: {1}")
    @CsvSource({"9, false", "15, false", "16, true"})
    void theNextPulseIsDueSevenDaysAfterTheLastAnswer(int day, boolean due) {
        story.told(story.client.pulse(9, ScreenOutcome.CLEARED));
        assertThat(isPulseDue(day)).isEqualTo(due);
    }

    @Test
    void aScreenIsNoAnswerToAPulse() {
        story.told(story.client.screen(6, ScreenOutcome.CLEARED));
        assertThat(isPulseDue(7)).isTrue();
    }

    @Test
    void aFlareAsksForThePulseAndTheProfileOnTheDayOnWhichItOpens() {
        story.told(story.client.pulse(2, ScreenOutcome.CLEARED)).told(story.client.checkIn(3, 5, 8, 8));
        assertThat(story.state().course().flare()).isNotNull();
        assertThat(asked(3))
                .containsExactly(new Asked(Question.PULSE, Client.day(3)), new Asked(Question.PROFILE, Client.day(3)));
        story.told(story.client.pulse(4, ScreenOutcome.CLEARED));
        assertThat(asked(4)).extracting(Asked::question).doesNotContain(Question.PULSE);
    }

    @Test
    void theMorningIsAskedForUntilItIsTold() {
        assertThat(asked(1)).containsExactly(new Asked(Question.CHECK_IN, Client.day(1)));
        story.told(story.client.checkIn(1));
        assertThat(asked(1)).isEmpty();
    }

    @Test
    void anEarlierMorningAfterASessionCanBeToldForSevenDays() {
        story.told(story.client.walk(1));
        assertThat(mornings(3)).containsExactly(Client.day(3), Client.day(2));
        assertThat(mornings(9)).containsExactly(Client.day(9), Client.day(2));
        assertThat(mornings(10)).containsExactly(Client.day(10));
    }

    @Test
    void theSecondDayAfterASessionIsAskedForUntilSomethingIsTold() {
        story.told(story.client.walk(1));
        assertThat(nextDays(1)).isEmpty();
        assertThat(nextDays(2)).containsExactly(Client.day(1));
        assertThat(nextDays(3)).containsExactly(Client.day(1));
        assertThat(nextDays(4)).isEmpty();
        story.told(story.client.checkIn(3));
        assertThat(nextDays(3)).isEmpty();
    }

    @Test
    void theMorningAfterIsNoAnswerAboutTheSecondDay() {
        story.told(story.client.walk(1)).told(story.client.checkIn(2));
        assertThat(nextDays(2)).containsExactly(Client.day(1));
    }

    @Test
    void theActivitiesThatMatterAreAskedForEveryTwoWeeks() {
        assertThat(questions(13)).doesNotContain(Question.ACTIVITIES);
        assertThat(questions(14)).contains(Question.ACTIVITIES);
        story.told(story.client.outcome(14, 6, 8));
        assertThat(questions(27)).doesNotContain(Question.ACTIVITIES);
        assertThat(questions(28)).contains(Question.ACTIVITIES);
    }

    @Test
    void aGateThatOpensAsksForTheProfile() {
        Story passed = Story.withProbeProposed();
        List<Asked> asked = questions.on(passed.state(), passed.decider().policy(passed.state()), Client.day(15));
        assertThat(asked).contains(new Asked(Question.PROFILE, Client.day(15)));
    }

    @Test
    void testsThatAreDueAgainAreAskedFor() {
        story.happened(new RetestAsked(new UUID(9, 9), Client.day(5)));
        assertThat(asked(6)).contains(new Asked(Question.TESTS, Client.day(5)));
    }

    @Test
    void afterALongBreakScreenAndProfileAreAskedForAndNothingElse() {
        story.told(story.client.walk(1)).reviewed(58, "12:00");
        assertThat(questions(58)).containsExactly(Question.SCREEN, Question.PROFILE);
        story.told(story.client.screen(59, ScreenOutcome.CLEARED));
        assertThat(questions(59)).containsExactly(Question.PROFILE);
    }

    @Test
    void whileItIsStoppedNothingIsAsked() {
        story.told(story.client.pulse(3, ScreenOutcome.EMERGENCY_BLOCKED));
        assertThat(asked(3)).isEmpty();
    }

    @Test
    void beforeItOpensNothingIsAsked() {
        Story closed = new Story(new Client());
        assertThat(questions.on(closed.state(), Story.POLICIES.standard(), Client.day(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 14", "7, 14", "2, 6", "2, 57"})
    void timesOutOfTheirRangesAreRefused(int risingHours, int activitiesDays) {
        assertThatThrownBy(() -> new Timing(risingHours, activitiesDays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("risingHours must be 1 to 6");
    }

    private boolean isPulseDue(int day) {
        return questions.isPulseDue(story.state(), story.decider().policy(story.state()), Client.day(day));
    }

    private List<Asked> asked(int day) {
        return questions.on(story.state(), story.decider().policy(story.state()), Client.day(day));
    }

    private List<Question> questions(int day) {
        return asked(day).stream().map(Asked::question).toList();
    }

    private List<LocalDate> mornings(int day) {
        return about(day, Question.CHECK_IN);
    }

    private List<LocalDate> nextDays(int day) {
        return about(day, Question.NEXT_DAY);
    }

    private List<LocalDate> about(int day, Question question) {
        return asked(day).stream()
                .filter(asked -> asked.question() == question)
                .map(Asked::about)
                .toList();
    }
}
