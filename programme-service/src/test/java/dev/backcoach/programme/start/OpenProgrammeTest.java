package dev.backcoach.programme.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-START-1. */
class OpenProgrammeTest {

    @ParameterizedTest(name = "{0} comfortable minutes, confidence {1}: {2}")
    @CsvSource({
        "15, 8, walk.block/2",
        "15, 7, walk.block/2",
        "15, 6, walk.block/1",
        "13, 8, walk.block/1",
        "12, 8, walk.interval/1",
        "13, 6, walk.interval/1",
        "25, 8, walk.block/4",
        "60, 8, walk.block/4"
    })
    void startsAtFourFifthsOfTheComfortableDoseRoundedDownToARung(int comfortable, int confidence, String item) {
        Client client = new Client();
        Story story = new Story(client)
                .told(List.of(
                        client.registration(),
                        client.consent(),
                        client.screen(0, ScreenOutcome.CLEARED),
                        client.triggers(),
                        client.start(comfortable, confidence, 7),
                        client.completion()));
        assertThat(story.plan(1)).containsExactly(item);
    }

    @Test
    void anActivityThatIsExcludedGivesWayToTheFirstThatIsAllowed() {
        Client client = new Client();
        Sensitivity gait = new Sensitivity(Sensitivity.Grade.INTOLERANT, 3, 3);
        Story story = new Story(client)
                .told(List.of(
                        client.registration(),
                        client.consent(),
                        client.screen(0, ScreenOutcome.CLEARED),
                        client.triggers(Irritability.LOW, false, Map.of(Direction.GAIT, gait)),
                        client.start(15, 8, 7),
                        client.completion()));
        assertThat(story.plan(1)).containsExactly("walk.interval/1");
    }

    @Test
    void thePrescriptionIsCappedByTheDaysThatTheClientHas() {
        Client client = new Client();
        Story story = new Story(client)
                .told(List.of(
                        client.registration(),
                        client.consent(),
                        client.screen(0, ScreenOutcome.CLEARED),
                        client.triggers(),
                        client.start(15, 8, 4),
                        client.completion()));
        assertThat(story.state()
                        .planOn(Client.day(1))
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .timesPerWeek())
                .isEqualTo(4);
    }

    @Test
    void opensWhateverTheOrderInWhichTheFactsArrive() {
        Client client = new Client();
        List<FactNoted> facts = new ArrayList<>(client.intake());
        Collections.reverse(facts);
        Story story = new Story(client).told(facts);
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        assertThat(story.plan(1)).containsExactly("walk.block/2");
    }

    @Test
    void doesNotOpenWhileTheScreenBlocks() {
        Client client = new Client();
        Story story = new Story(client)
                .told(List.of(
                        client.registration(),
                        client.consent(),
                        client.screen(0, ScreenOutcome.REFER_BLOCKED),
                        client.triggers(),
                        client.start(15, 8, 7),
                        client.completion()));
        assertThat(story.state().status()).isEqualTo(Status.AWAITING_INTAKE);
        assertThat(story.decisions()).isEmpty();
        assertThat(story.decider().nextReview(story.state())).isEmpty();
    }

    @Test
    void doesNotOpenWithoutConsentToCare() {
        Client client = new Client();
        List<FactNoted> facts = new ArrayList<>(client.intake());
        facts.remove(1);
        assertThat(new Story(client).told(facts).state().status()).isEqualTo(Status.AWAITING_INTAKE);
    }

    @Test
    void aSessionThatArrivesBeforeIntakeIsCountedOnceTheProgrammeRuns() {
        Client client = new Client();
        Story story =
                new Story(client).told(client.walk(1)).told(client.checkIn(2)).told(client.intake());
        assertThat(story.decider().observedDays(story.state(), Client.day(2))).isEqualTo(1);
    }
}
