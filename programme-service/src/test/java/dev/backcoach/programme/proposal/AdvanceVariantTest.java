package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-DOSE-2: the next variant once the ladder is done. */
class AdvanceVariantTest {

    @ParameterizedTest(name = "knee side bridge shown at rung {0}: {1}")
    @CsvSource({"2, R-DOSE-1 side.knee/3", "3, R-DOSE-2 side.full/1", "4, R-DOSE-2 side.full/1"})
    void comesAtTheRungThatItAsksFor(int rung, String proposed) {
        Story story = RaiseNeededTest.shown(List.of("carry"), "side.knee", rung);
        assertThat(RaiseNeededTest.proposed(story)).isEqualTo(proposed);
    }

    @Test
    void takesThePlaceOfTheEasierOne() {
        Story story = RaiseNeededTest.shown(List.of("carry"), "side.knee", 3);
        Finding.Found found = (Finding.Found) new RaiseNeeded().find(Now.of(story, 16));
        assertThat(found.kind()).isEqualTo(ChangeKind.ADVANCED);
        assertThat(found.givesWay()).isEqualTo("side.knee");
    }

    @Test
    void takenBackItGivesWayToWhatItHadReplaced() {
        Story story = RaiseNeededTest.shown(List.of("carry"), "side.knee", 3);
        Prescription before =
                story.state().course().latestPlan().item("side.knee").orElseThrow();
        Change change =
                new Change(ChangeKind.ADVANCED, "side.full", 3, 1, Client.day(16), null, before, List.of(), null);
        UUID decision = new UUID(9, 90);
        story.happened(new VariantAdvanced(
                        decision, 9, "side.knee", new Prescription("side.full", 1, 5, Client.day(16))))
                .happened(new WindowOpened(
                        decision, new Window(WindowKind.NORMAL, Client.day(16), Client.day(29), 14, change)))
                .told(story.client.session(16, "side.full", 3, 10, AmountUnit.SECONDS, 6));
        assertThat(story.plan(16)).containsExactly("walk.block/2", "side.knee/3");
        assertThat(story.state().course().memory().takenBack()).containsEntry("side.full", 1);
    }
}
