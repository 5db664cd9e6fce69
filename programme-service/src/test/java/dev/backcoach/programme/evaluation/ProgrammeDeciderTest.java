package dev.backcoach.programme.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.Specification;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.SessionSettled;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of facts and reviews (domain.md 5.5), settling, zones and sending twice. */
class ProgrammeDeciderTest {

    private final Client client = new Client();

    @Test
    void theOutcomeDoesNotDependOnWhenTheSchedulerRan() {
        List<FactNoted> facts = fourWeeks();
        Story byFactsAlone = new Story(client).told(facts);
        Story everyHour = new Story(client);
        for (FactNoted fact : facts) {
            everyHour.on(new RunReviews(fact.source().recordedAt().minusSeconds(1)));
            everyHour.told(fact);
        }
        assertThat(everyHour.events()).isEqualTo(byFactsAlone.events());
    }

    @Test
    void whatIsToldTwiceIsTakenInOnce() {
        Story story = Story.opened();
        FactNoted checkIn = story.client.checkIn(1, 20, 1, 1);
        story.told(checkIn);
        Specification<ProgrammeCommand, ProgrammeEvent, Programme> specification =
                Specification.of(story.decider().initial(), story.decider()::decide, story.decider()::evolve);
        specification.given(story.events()).when(new TakeIn(checkIn)).thenNothing();
    }

    @Test
    void aReviewThatIsNotDueChangesNothing() {
        Story story = Story.opened().reviewed(4, "11:59");
        assertThat(story.decisions()).hasSize(1);
    }

    @ParameterizedTest(name = "check-in next morning {0}, the morning after that {1}: {2}")
    @CsvSource({
        "true, true, SETTLED_OK",
        "true, false, UNOBSERVED",
        "false, true, UNOBSERVED",
        "false, false, UNOBSERVED"
    })
    void aSessionIsSettledTwoDaysAfterItsEnd(boolean next, boolean after, SessionState state) {
        Story story = Story.opened();
        story.told(story.client.walk(1));
        if (next) {
            story.told(story.client.checkIn(2));
        }
        if (after) {
            story.told(story.client.checkIn(3));
        }
        story.reviewed(3, "17:11");
        assertThat(story.events()).noneMatch(SessionSettled.class::isInstance);
        story.reviewed(3, "17:12");
        assertThat(story.events().getLast()).isInstanceOfSatisfying(SessionSettled.class, settled -> {
            assertThat(settled.state()).isEqualTo(state);
            assertThat(settled.at()).isEqualTo(story.at(3, "17:12").toInstant());
        });
    }

    @ParameterizedTest(name = "{0}: judged at {1}")
    @CsvSource({
        "Europe/London, 2026-03-30T11:00:00Z",
        "America/New_York, 2026-03-30T16:00:00Z",
        "Pacific/Auckland, 2026-03-29T23:00:00Z",
        "Asia/Kolkata, 2026-03-30T06:30:00Z"
    })
    void aWindowIsJudgedAtNoonWhereTheClientLivesAcrossTheChangeOfClocks(String zone, String judged) {
        Client there = new Client(zone);
        Story story = new Story(there).told(there.intake()).reviewed(15, "12:00");
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(Client.day(21));
        Story open = story.reviewed(21, "23:59");
        open.told(there.pulse(21, ScreenOutcome.CLEARED));
        assertThat(open.decider().nextReview(open.state())).hasToString("Optional[" + judged + "]");
    }

    @Test
    void whileItRunsSomethingFallsDueNext() {
        Story story = Story.opened();
        for (int day = 1; day <= 60; day++) {
            story.calmDay(day);
            if (story.state().proposal().isPresent()) {
                story.confirmed(day, "21:00");
            }
            assertThat(story.decider().nextReview(story.state())).isPresent();
        }
    }

    private List<FactNoted> fourWeeks() {
        List<FactNoted> facts = new ArrayList<>(client.intake());
        for (int day = 1; day <= 28; day++) {
            facts.add(client.checkIn(day, day == 20 ? 20 : 5, 1, 1));
            if (day % 7 == 0 && day < 20) {
                facts.add(client.pulse(day, ScreenOutcome.CLEARED));
            }
            if (day == 10) {
                facts.add(client.assessment(day, 0));
            }
            facts.add(client.walk(day));
        }
        return facts;
    }
}
