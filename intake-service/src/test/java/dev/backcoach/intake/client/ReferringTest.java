package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.answered;
import static dev.backcoach.intake.client.Life.clearance;
import static dev.backcoach.intake.client.Life.register;
import static dev.backcoach.intake.client.Life.since;
import static dev.backcoach.intake.client.Life.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.ReferralAdvised;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.1 a referral is advised once for each new reason that blocks")
class ReferringTest {

    private static final Map<String, Object> CANCER = Map.of("hs.ca.history", "yes");

    private static List<ReferralAdvised> referrals(List<IntakeEvent> events) {
        return events.stream()
                .filter(ReferralAdvised.class::isInstance)
                .map(ReferralAdvised.class::cast)
                .toList();
    }

    @Test
    void aScreenThatBlocksAdvisesAReferralRightBehindIt() {
        var screen = submit("HSS-1", 0, CANCER);
        List<IntakeEvent> events = after(register("1984-05-17"), screen);
        assertThat(events.getLast())
                .isEqualTo(new ReferralAdvised(screen.submissionId(), Level.R, List.of("hs.ca.history")));
    }

    @Test
    void aScreenThatDoesNotBlockAdvisesNone() {
        assertThat(referrals(answered(Map.of("hs.fx.bones", "yes"), Map.of()))).isEmpty();
    }

    @Test
    void theSameReasonAnsweredAgainAdvisesNoSecondOne() {
        assertThat(referrals(after(
                        answered(CANCER, Map.of()), submit("HSS-1", 3, CANCER), submit("HSS-PULSE", 4, Map.of()))))
                .hasSize(1);
    }

    @Test
    void aFurtherReasonAdvisesAnotherThatNamesItAlone() {
        var pulse = submit("HSS-PULSE", 3, since("hs.ces.leak", 1));
        assertThat(referrals(after(answered(CANCER, Map.of()), pulse)))
                .hasSize(2)
                .endsWith(new ReferralAdvised(pulse.submissionId(), Level.E, List.of("hs.ces.leak")));
    }

    @Test
    void aClearanceAdvisesNoneAndWhatBlocksAnewAfterItAdvisesOne() {
        var cleared = after(answered(CANCER, Map.of()), clearance(1, "hs.ca.history"));
        assertThat(referrals(cleared)).hasSize(1);
        var anew = submit("HSS-1", 30, Map.of("hs.ca.history", "yes", "hs.ca.weight", "yes"));
        assertThat(referrals(after(cleared, anew))).hasSize(2);
    }
}
