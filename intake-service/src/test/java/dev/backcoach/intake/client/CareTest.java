package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.CARE;
import static dev.backcoach.intake.client.Life.COACH;
import static dev.backcoach.intake.client.Life.OTHER_COACH;
import static dev.backcoach.intake.client.Life.SPECIFICATION;
import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.answered;
import static dev.backcoach.intake.client.Life.register;
import static dev.backcoach.intake.client.Life.state;
import static dev.backcoach.intake.client.Life.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.command.AssignCoach;
import dev.backcoach.intake.command.ChangeMode;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.UnassignCoach;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.CoachUnassigned;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.ModeChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who cares for a client, how, and on what consent. */
class CareTest {

    @Test
    void aCoachTakenOffLeavesTheClientWithoutOneUntilAnotherIsAssigned() {
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(new UnassignCoach())
                .then(new CoachUnassigned(COACH));
        var without = after(register("1984-05-17"), new UnassignCoach());
        SPECIFICATION.given(without).when(new UnassignCoach()).thenNothing();
        SPECIFICATION.given(without).when(new AssignCoach(OTHER_COACH)).then(new CoachAssigned(OTHER_COACH));
    }

    @Test
    void aCorrectedRegistrationDoesNotBringAnEarlierCoachBack() {
        SPECIFICATION
                .given(after(register("1984-05-17"), new AssignCoach(OTHER_COACH)))
                .when(register("1984-05-17"))
                .thenNothing();
        SPECIFICATION
                .given(after(register("1984-05-17"), new UnassignCoach()))
                .when(register("1984-05-17"))
                .thenNothing();
    }

    @Test
    void withoutACoachTheIntakeIsNotCompleted() {
        SPECIFICATION
                .given(after(answered(Map.of(), Map.of()), new UnassignCoach()))
                .when(new CompleteIntake())
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code)
                                .containsExactly("COACH"));
    }

    @Test
    void theModeIsChangedByItselfAndByALaterFag1() {
        var answered = answered(Map.of(), Map.of());
        SPECIFICATION.given(answered).when(new ChangeMode(Mode.HYBRID)).then(new ModeChanged(Mode.HYBRID));
        var changed = after(answered, new ChangeMode(Mode.HYBRID));
        SPECIFICATION.given(changed).when(new ChangeMode(Mode.HYBRID)).thenNothing();
        assertThat(state(changed).stage()).isEqualTo(Stage.CONSULTATION);
        assertThat(state(after(changed, submit("FAG-1", 1, Map.of()))).mode()).isEqualTo(Mode.ONLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PTP-1", "FAG-1", "FAG-B"})
    void withoutConsentToCareAQuestionnaireIsNotTaken(String questionnaire) {
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(submit(questionnaire, 0, Map.of()))
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code)
                                .containsExactly("CARE_CONSENT"));
        assertThat(state(after(register("1984-05-17"), CARE, submit(questionnaire, 0, Map.of())))
                        .forms())
                .containsOnlyKeys(questionnaire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSS-1", "HSS-PULSE"})
    void theSafetyScreenIsTakenWithoutConsent(String questionnaire) {
        assertThat(state(after(register("1984-05-17"), submit(questionnaire, 0, Map.of("hs.ces.leak", "yes"))))
                        .stage())
                .isEqualTo(Stage.BLOCKED);
    }
}
