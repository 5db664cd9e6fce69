package dev.backcoach.programme.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.whatif.Difference;
import dev.backcoach.programme.whatif.Recorded;
import dev.backcoach.programme.whatif.Streams;
import dev.backcoach.programme.whatif.TeacherForced;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The what-if over random lives; jqwik prints the seed. */
class WhatIfOverLivesTest {

    @Property(tries = 300)
    void theSameRulesDecideTheSame(@ForAll long seed) {
        Life life = new Life(seed, RuleSet.ALL).live(1, 60);
        assertThat(differences(new ProgrammeDecider(life.book()), life)).isEmpty();
    }

    @Property(tries = 100)
    void othersAreComparedWithoutFailingWhateverHappened(@ForAll long seed) {
        Life life = new Life(seed, RuleSet.ALL).live(1, 60);
        RuleSet less = RuleSet.ALL.leavingOut("R-SAFE-3");
        assertThat(differences(
                        new ProgrammeDecider(new Rulebook(
                                life.book().catalogue(), life.book().policies(), less, null)),
                        life))
                .allSatisfy(difference -> assertThat(difference.other()).isNotEqualTo(difference.actual()));
    }

    private static List<Difference> differences(ProgrammeDecider other, Life life) {
        List<Recorded> stream =
                Streams.of(life.moments().stream().map(Life.Moment::events).toList());
        return TeacherForced.compare(other, stream, _ -> true);
    }
}
