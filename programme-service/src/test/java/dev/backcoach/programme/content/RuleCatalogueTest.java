package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.DirectionExclusion;
import dev.backcoach.programme.catalogue.DirectionExclusion.Degree;
import dev.backcoach.programme.catalogue.DirectionExclusion.Effect;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Prerequisite;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules see of the shipped file. */
class RuleCatalogueTest {

    private final Catalogue catalogue = ExerciseLibrary.load().catalogue();

    @Test
    void aPlankBelongsToStrengthWhileItIsShortAndToEnduranceOnceItIsLong() {
        Exercise plank = catalogue.exercise("plank.full");
        assertThat(List.of(plank.stageOf(1), plank.stageOf(2), plank.stageOf(3)))
                .containsExactly(Stage.STRENGTH, Stage.STRENGTH, Stage.ENDURANCE);
    }

    @Test
    void theEasierVariantIsTheOneBeforeItOnTheChain() {
        assertThat(catalogue.easierThan(catalogue.exercise("plank.full"))).hasValue(catalogue.exercise("plank.knee"));
        assertThat(catalogue.easierThan(catalogue.exercise("walk.block")))
                .hasValue(catalogue.exercise("walk.interval"));
    }

    @Test
    void theFullPlankNeedsTheKneePlankOrTheTest() {
        assertThat(catalogue.exercise("plank.full").prerequisites())
                .containsExactly(new Prerequisite(
                        List.of(new Condition.Done("plank.knee", 3), new Condition.Deficit("core.str.plank", 0))));
    }

    @Test
    void whatNoRuleCanJudgeIsSaidToBeUnknown() {
        assertThat(catalogue.exercise("sls.stand").prerequisites())
                .containsExactly(new Prerequisite(List.of(new Condition.Result("hip.stb.sls", 10))));
        assertThat(catalogue.exercise("mob.catcamel").prerequisites())
                .containsExactly(new Prerequisite(List.of(new Condition.NotIrritability(Irritability.HIGH))));
    }

    @Test
    void theLumbarStretchIsForTheCoachAlone() {
        assertThat(catalogue.all())
                .filteredOn(Exercise::coachOnly)
                .extracting(Exercise::id)
                .containsExactly("str.lumbar");
    }

    @Test
    void theHingeStaysAtItsFirstRungForTheFlexionIntolerant() {
        assertThat(catalogue.exercise("hinge.dowel").directions())
                .containsExactly(
                        new DirectionExclusion(Direction.FLEXION, Degree.SEVERE, Effect.EXCLUDE, List.of()),
                        new DirectionExclusion(Direction.FLEXION, Degree.INTOLERANT, Effect.LOWEST_RUNG, List.of()));
    }

    @Test
    void onlyWhatAHomeMayLackIsAskedFor() {
        assertThat(catalogue.exercise("massage.lumbar").equipment()).isEmpty();
        assertThat(catalogue.exercise("roll.glute").equipment()).containsExactly("ROLLER");
    }
}
