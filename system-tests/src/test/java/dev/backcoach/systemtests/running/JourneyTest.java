package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Played;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worked journey (domain.md 5.6) against the running processes. Each test lives through it with a new client. */
class JourneyTest {

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(240)
    void theWorkedJourneyIsDecidedToTheDay() {
        Played played = new Journey(stack.gateway(), new SilentNarrator()).play();
        checkInvariants(played);
        new NothingPersonalOutside(stack, played).check();
        new UnderPseudonyms(stack, played).check();
        new ConfirmedAsItWasRead(stack, played).check();
        new PublishedAsDocumented(stack).check();
    }

    @Test
    @Timeout(300)
    void killingAnyServiceOnTheWayChangesNothing() {
        Map<Integer, String> victims = Map.of(10, "assessment", 14, "intake", 22, "programme", 26, "progress");
        assertThat(Set.copyOf(victims.values())).containsExactlyInAnyOrderElementsOf(RunningStack.SERVICES);
        Saboteur saboteur = new Saboteur(stack, victims);
        Played played = new Journey(stack.gateway(), saboteur).play();
        saboteur.awaitRestarts();
        checkInvariants(played);
        new NothingPersonalOutside(stack, played).check();
        new UnderPseudonyms(stack, played).check();
    }

    private void checkInvariants(Played played) {
        new StoredOnce(stack, played).check();
        new PublishedInOrder(stack, played.client().id()).check();
        new TakenInOnce(stack, played.client().id()).check();
        new ReplayEqualsState(stack, played.client()).check();
    }
}
