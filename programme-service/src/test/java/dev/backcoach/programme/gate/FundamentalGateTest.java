package dev.backcoach.programme.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-GATE-3: hips and core below .40 each, or better by .20 than at first. */
class FundamentalGateTest {

    @ParameterizedTest(name = "at first {0}, now {1}: {2}")
    @CsvSource({"0.39, 0.39, true", "0.40, 0.40, false", "0.80, 0.60, true", "0.80, 0.61, false", "0.50, 0.39, true"})
    void opens(double first, double now, boolean opens) {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        story.told(story.client.clean(4, first)).told(story.client.clean(5, now));
        assertThat(read(story).opens()).isEqualTo(opens);
    }

    @Test
    void aSubLinkThatIsNotCoveredKeepsItShut() {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        story.told(story.client.assessment(4, 0));
        GateReading reading = read(story);
        assertThat(reading.opens()).isFalse();
        assertThat(reading.figures().map().get("shutBy")).contains("HIP.ROM").doesNotContain("CORE.STRENGTH");
    }

    @Test
    void aReTestOfSomeLeavesTheOthersAsTheyWere() {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        story.told(story.client.clean(4, 0.1)).told(story.client.assessment(5, 0));
        assertThat(read(story).opens()).isTrue();
    }

    private static GateReading read(Story story) {
        return new FundamentalGate().read(new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES)));
    }
}
