package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.answered;
import static dev.backcoach.intake.client.Life.at;
import static dev.backcoach.intake.client.Life.on;
import static dev.backcoach.intake.client.Life.state;
import static dev.backcoach.intake.client.Life.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.client.Schedule.Due;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.NoteProgramme;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.ProgrammeChange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the table of domain.md 2.4 asks for, row by row; the diary's rows are the progress service's. */
class ScheduleTest {

    private static final List<IntakeEvent> COMPLETED = after(answered(Map.of(), Map.of()), new CompleteIntake());

    private static NoteProgramme noted(long version, ProgrammeChange change, int day) {
        return new NoteProgramme(new UUID(7, version), version, change, null, at(day));
    }

    private static List<Due> due(List<IntakeEvent> events, int day) {
        return Schedule.VERSION_1.due(state(events), on(day));
    }

    @Test
    @DisplayName("2.4 HSS-1 at intake, then PULSE weekly")
    void pulseWeekly() {
        assertThat(due(COMPLETED, 6)).isEmpty();
        assertThat(due(COMPLETED, 7)).containsExactly(new Due("HSS-PULSE", on(7)));
        var pulsed = after(COMPLETED, submit("HSS-PULSE", 8, Map.of()));
        assertThat(due(pulsed, 13)).isEmpty();
        assertThat(due(pulsed, 15)).contains(new Due("HSS-PULSE", on(15)));
    }

    @Test
    @DisplayName("2.4 and 2.1 PULSE on every flare")
    void pulseOnAFlare() {
        var flare = after(COMPLETED, noted(1, ProgrammeChange.FLARE_OPENED, 3));
        assertThat(due(flare, 3)).contains(new Due("HSS-PULSE", on(3)));
        assertThat(due(after(flare, submit("HSS-PULSE", 4, Map.of())), 5))
                .extracting(Due::questionnaire)
                .containsExactly("PTP-1");
    }

    @Test
    @DisplayName("2.4 PTP-1 at intake, stage gates and flares")
    void painProfileAtGatesAndFlares() {
        for (ProgrammeChange change : List.of(ProgrammeChange.GATE_PASSED, ProgrammeChange.FLARE_OPENED)) {
            var asked = after(COMPLETED, noted(1, change, 2));
            assertThat(due(asked, 2)).contains(new Due("PTP-1", on(2)));
            assertThat(due(after(asked, submit("PTP-1", 3, Map.of())), 3))
                    .extracting(Due::questionnaire)
                    .doesNotContain("PTP-1");
        }
    }

    @Test
    @DisplayName("2.4 FAG-1 Part B every 2 weeks")
    void activitiesEveryTwoWeeks() {
        var pulsed = after(COMPLETED, submit("HSS-PULSE", 12, Map.of()));
        assertThat(due(pulsed, 13)).isEmpty();
        assertThat(due(pulsed, 14)).containsExactly(new Due("FAG-B", on(14)));
        var answered = after(pulsed, submit("FAG-B", 15, Map.of()));
        assertThat(state(answered).forms().get("FAG-1").submittedAt()).isEqualTo(at(0));
        assertThat(due(answered, 18)).isEmpty();
        assertThat(due(answered, 29)).contains(new Due("FAG-B", on(29)));
    }

    @Test
    void whereTheProgrammeStandsIsTheLastThatItTold() {
        var noted = after(
                COMPLETED,
                noted(1, ProgrammeChange.OPENED, 0),
                new NoteProgramme(new UUID(7, 2), 2, ProgrammeChange.STAGE_ENTERED, "STRENGTH", at(1)),
                noted(3, ProgrammeChange.STOPPED, 2),
                noted(4, ProgrammeChange.RESUMED, 3),
                noted(5, ProgrammeChange.PAUSED, 3),
                noted(4, ProgrammeChange.RESUMED, 3));
        assertThat(state(noted).programme())
                .isEqualTo(new ProgrammeState(ProgrammeState.Status.PAUSED, "STRENGTH", false, null, null, 5));
        assertThat(state(COMPLETED).programme()).isEqualTo(ProgrammeState.NONE);
    }
}
