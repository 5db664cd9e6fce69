package dev.backcoach.programme.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-GATE-2: strength before endurance, chain by chain. */
class EnduranceGateTest {

    @ParameterizedTest(name = "{0}: {1} x {2} s of {3}, form bad {4}, settled {5}: opens {6}")
    @CsvSource({
        "plank, 3, 10, plank.full, false, true, true",
        "plank, 3, 9, plank.full, false, true, false",
        "plank, 2, 10, plank.full, false, true, false",
        "plank, 3, 10, plank.full, true, true, false",
        "plank, 3, 10, plank.full, false, false, false",
        "plank, 3, 20, plank.knee, false, true, false",
        "plank, 3, 40, plank.long, false, true, true",
        "side, 3, 10, side.full, false, true, true",
        "side, 3, 10, plank.full, false, true, false"
    })
    void opensWithAFullSessionThatSettledQuietly(
            String chain, int sets, double seconds, String exercise, boolean bad, boolean settled, boolean opens) {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        SessionNoted done = story.client.session(4, exercise, sets, seconds, AmountUnit.SECONDS, 1);
        story.told(new SessionNoted(
                done.source(),
                done.sessionId(),
                1,
                exercise,
                done.startedAt(),
                done.endedAt(),
                sets,
                seconds,
                AmountUnit.SECONDS,
                null,
                1,
                1,
                3,
                bad,
                null,
                null));
        if (settled) {
            story.fullDays(5, 7);
        }
        story.reviewed(8, "12:00");
        assertThat(read(story, chain).opens()).isEqualTo(opens);
    }

    @Test
    void guardsTheEnduranceRungsOnly() {
        Story story = Story.towards(List.of(), null).fullDays(1, 3).open("R-GATE-1");
        Exercise plank = Story.ALL.exercise("plank.full");
        Deliberation deliberation = deliberation(story);
        assertThat(Gatekeeper.before(deliberation, plank, 2).because()).isEmpty();
        assertThat(Gatekeeper.before(deliberation, plank, 3).because()).contains("GATE_SHUT_R-GATE-2/plank");
    }

    @Test
    void isShutAgainWhenItsSessionTurnsOutAggravated() {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        UUID session = new UUID(3, 3);
        story.happened(new GatePassed(new UUID(9, 1), "R-GATE-2/plank", Instant.EPOCH, session));
        assertThat(story.state().gates()).containsExactly("R-GATE-2/plank");
        story.happened(new SessionReclassified(
                new UUID(9, 2), session, SessionState.SETTLED_OK, SessionState.AGGRAVATED, Grade.A2));
        assertThat(story.state().gates()).isEmpty();
    }

    private static GateReading read(Story story, String chain) {
        return new EnduranceGate()
                .read(
                        deliberation(story),
                        Story.ALL.chains().stream()
                                .filter(c -> c.id().equals(chain))
                                .findFirst()
                                .orElseThrow());
    }

    private static Deliberation deliberation(Story story) {
        Deliberation deliberation = new Deliberation(story.state(), Rulebook.of(Story.ALL, Story.POLICIES));
        deliberation.goOnTo(story.at(8, "12:00").toInstant());
        return deliberation;
    }
}
