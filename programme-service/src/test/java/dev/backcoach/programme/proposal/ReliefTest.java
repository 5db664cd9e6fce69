package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-STR-1, R-RELIEF, R-ROLL-1 and R-STR-2: relief in its order. */
class ReliefTest {

    @ParameterizedTest(name = "tightness {0}: {1}")
    @CsvSource({"3, R-ADD-1 plank.full/1", "4, R-STR-1 massage.lumbar/1"})
    void aTightBackIsMassagedFromFourOn(int tight, String proposed) {
        Story story = passed(d -> d.client.complaints(5, tight, Map.of(), Map.of()));
        assertThat(story.proposed()).isEqualTo(proposed);
    }

    @Test
    void theLumbarStretchStaysBlocked() {
        Story story = passed(d -> d.client.complaints(5, 8, Map.of(), Map.of()));
        assertThat(story.lastDecision().rejected()).contains(new Rejected("str.lumbar", "R-STR-1", "COACH_ONLY"));
    }

    @ParameterizedTest(name = "lying on the back {0}, sitting {1}: {2}")
    @CsvSource({
        "-1, 0, R-RELIEF rest.9090/1",
        "0, 1, R-RELIEF brk.posture/1",
        "-1, 1, R-RELIEF rest.9090/1",
        "0, 0, R-ADD-1 plank.full/1"
    })
    void aPositionThatRelievesComesNext(int lieBack, int sit, String proposed) {
        Story story = passed(d -> d.client.complaints(5, 0, Map.of(), Map.of("lie_back", lieBack, "sit", sit)));
        assertThat(story.proposed()).isEqualTo(proposed);
    }

    @Test
    void extensionThatRelievesIsTheFirstPosition() {
        Story story = passed(d -> d.client.triggers(
                Irritability.LOW,
                false,
                Map.of(Direction.EXTENSION, new Sensitivity(Sensitivity.Grade.RELIEVED_BY, 0, -2))));
        assertThat(story.proposed()).isEqualTo("R-RELIEF prone.rest/1");
    }

    @ParameterizedTest(name = "gluteus {0}, hamstring {1}: {2}")
    @CsvSource({
        "4, 0, R-ROLL-1 roll.glute/1",
        "3, 0, R-ADD-1 plank.full/1",
        "4, 6, R-ROLL-1 roll.ham/1",
        "6, 6, R-ROLL-1 roll.glute/1"
    })
    void theMostTenderAreaIsRolledFromFourOn(int glute, int hamstring, String proposed) {
        Story story =
                passed(d -> d.client.complaints(5, 0, Map.of("glute_med", glute, "hamstring", hamstring), Map.of()));
        assertThat(story.proposed()).isEqualTo(proposed);
    }

    @Test
    void theHipWithTheLargestDeficitIsStretched() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.assessed(13, List.of(), Map.of("hip.rom.ext", 0.33, "hip.rom.ir", 0.67), 0.2));
        story.fullDays(14, 14).reviewed(15, "12:00");
        assertThat(story.proposed()).isEqualTo("R-STR-2 str.figure4/1");
    }

    @Test
    void weakStabilityWithoutADeficitOfMotionStretchesTheHipFlexor() {
        Story story = Story.towards(List.of(), null).fullDays(1, 13);
        story.told(story.client.assessed(13, List.of("HIP.STABILITY"), Map.of(), 0.5));
        story.fullDays(14, 14).reviewed(15, "12:00");
        assertThat(story.proposed()).isEqualTo("R-STR-2 str.hipflexor/1");
    }

    @Test
    void onceTheReliefGateIsOpenOneIsEnough() {
        Story story = passed(d -> d.client.complaints(5, 5, Map.of("glute_med", 8), Map.of()));
        story.confirmed(15, "13:00").fullDays(16, 29).reviewed(30, "12:00");
        assertThat(story.lastDecision().rejected()).contains(new Rejected("R-ROLL-1", "R-ROLL-1", "RELIEF_GIVEN"));
        assertThat(story.proposed()).isEqualTo("R-ADD-1 plank.full/1");
    }

    @Test
    void whileTheGateIsShutUpToThreeAreGiven() {
        Story story = Story.towards(List.of(), null);
        story.told(story.client.complaints(
                0, 5, Map.of("glute_med", 8, "hamstring", 5), Map.of("lie_back", -1, "sit", 1)));
        story.on(new SetBaselines(
                Client.COACH,
                new Baselines(1, 5, 5),
                "USUAL",
                story.at(0, "20:00").toInstant()));
        int day = 1;
        List<String> proposals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int last = day + 13; day <= last; day++) {
                story.told(story.client.checkIn(day, 5, 1, 5)).told(story.client.walk(day));
                if (day % 7 == 0) {
                    story.told(story.client.pulse(day, ScreenOutcome.CLEARED));
                }
                for (Prescription item :
                        story.state().planOn(Client.day(day)).orElseThrow().items()) {
                    Dose dose = Story.ALL
                            .exercise(item.exercise())
                            .rung(item.rung())
                            .dose();
                    if (!item.exercise().startsWith("walk")) {
                        story.told(
                                story.client.session(day, item.exercise(), dose.sets(), dose.amount(), dose.unit(), 1));
                    }
                }
            }
            story.told(story.client.outcome(day - 1, 4.0 + i, 8)).reviewed(day, "12:00");
            proposals.add(story.proposed());
            if (story.state().proposal().isPresent()) {
                story.confirmed(day, "13:00");
            }
            day++;
        }
        assertThat(proposals)
                .containsExactly(
                        "R-STR-1 massage.lumbar/1",
                        "R-RELIEF rest.9090/1",
                        "R-ROLL-1 roll.glute/1",
                        "R-DOSE-0 walk.block/3");
    }

    private static Story passed(Function<Story, FactNoted> complaint) {
        Story story = Story.towards(List.of(), null).fullDays(1, 5);
        story.told(complaint.apply(story)).fullDays(6, 13);
        story.told(story.client.clean(13, 0.0));
        return story.fullDays(14, 14).reviewed(15, "12:00");
    }
}
