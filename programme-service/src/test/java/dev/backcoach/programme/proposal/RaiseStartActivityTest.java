package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-DOSE-0: while R-GATE-1 is shut, one rung up on the start activity where its target was met. */
class RaiseStartActivityTest {

    @ParameterizedTest(name = "{0} of 10 walks in full: {1}")
    @CsvSource({"10, walk.block/3", "8, walk.block/3", "7, TARGET_NOT_MET", "0, TARGET_NOT_MET"})
    void theTargetIsFourOfFiveWalksInFull(int full, String expected) {
        assertThat(found(walked(full))).isEqualTo(expected);
    }

    @Test
    void onceTheGateIsOpenTheStartActivityStaysAsItIs() {
        assertThat(found(walked(10).open("R-GATE-1"))).isEqualTo("GATE_OPEN_R-GATE-1");
    }

    @Test
    void theLastRungIsTheLast() {
        Story story = walked(10)
                .given(14, "walk.block", Story.ALL.exercise("walk.block").top());
        assertThat(found(story)).isEqualTo("LADDER_DONE");
    }

    /** Ten days with a walk, so many of them of the prescribed 12 minutes and the others of half of that. */
    private static Story walked(int full) {
        Client client = new Client();
        Story story = new Story(client, Story.ALL).told(client.intake());
        for (int day = 1; day <= 10; day++) {
            story.told(client.checkIn(day));
            story.told(client.session(day, "walk.block", 1, day <= full ? 12 : 6, AmountUnit.MINUTES, 1));
        }
        return story.happened(AddMovementTest.passed(story, 15));
    }

    private static String found(Story story) {
        Finding finding = new RaiseStartActivity().find(Now.of(story, 16));
        return finding instanceof Finding.Found found
                ? found.exercise() + "/" + found.rung()
                : finding.rejected().stream()
                        .map(Rejected::because)
                        .reduce((_, last) -> last)
                        .orElseThrow();
    }
}
