package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.DevClock;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the assessment finds, and what restricts the client, decides what the programme trains (domain.md 3.1, 5.4 R-ADD-1,
 * R-ADD-2), seen through the running system. Two clients with the same results live through the same month: one whose
 * wrist hurts and whose coach puts the weak links in another order, one without either.
 */
class AssessmentTest {

    private static final int FIRST_VERDICT = 15;
    private static final int SECOND_VERDICT = 30;
    private static final List<String> OF_CORE_STABILITY = List.of("deadbug.heel", "birddog.one", "pallof");

    private final RunningStack stack = RunningStack.shared();
    private final Days days =
            new Days(new DevClock(stack.gateway()).now().toLocalDate().plusDays(1));
    private final AssessedClient restricted = new AssessedClient(stack.gateway(), days);
    private final AssessedClient plain = new AssessedClient(stack.gateway(), days);

    @Test
    @Timeout(240)
    void theProgrammeTrainsTheWeakLinkAndLeavesOutWhatIsRestricted() {
        moveTo(0, 9);
        restricted.registered("wrist");
        plain.registered();
        restricted.assessed();
        plain.assessed();
        assertThat(plain.assessment().path("scores").path("weakLinks").valueStream())
                .extracting(JsonNode::asText)
                .containsExactly("CORE.STABILITY", "CORE.STRENGTH", "HIP.MUSCLE");
        restricted.reordered("HIP.MUSCLE", "CORE.STABILITY");

        live(1, 7);
        live(8, 14);
        moveTo(FIRST_VERDICT, 13);
        assertThat(plain.proposed()).as("by the plank test").isEqualTo("plank.wall");
        assertThat(restricted.proposed()).as("what spares the wrist").isEqualTo("side.knee");
        restricted.awaitPassedOver("plank.wall", "NO_WRIST");
        plain.confirmed();
        restricted.confirmed();

        live(FIRST_VERDICT, FIRST_VERDICT);
        live(16, 21);
        live(22, 28);
        live(29, 29);
        moveTo(SECOND_VERDICT, 13);
        assertThat(plain.proposed()).as("a chain of the first weak link").isIn(OF_CORE_STABILITY);
        assertThat(restricted.proposed())
                .as("a chain of the weak link that the coach has put first")
                .isEqualTo("clam");
    }

    private void live(int first, int last) {
        moveTo(last, 20);
        restricted.lived(first, last);
        plain.lived(first, last);
    }

    private void moveTo(int day, int hour) {
        stack.moveClock(
                days.date(day).atTime(LocalTime.of(hour, 0)).atZone(Days.ZONE).toOffsetDateTime());
    }
}
