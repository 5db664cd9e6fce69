package dev.backcoach.assessment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.scoring.Examination;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tests for whom, and why not (domain.md 3, last column). */
class OffersTest {

    private static Offer of(Exam exam, String test) {
        return of(exam, test, true);
    }

    private static Offer of(Exam exam, String test, boolean cleared) {
        Examination examination = exam.examination();
        return new Offers(Exam.PROTOCOL, examination.profile(), cleared, examination.setting(), examination.results())
                .of(Exam.PROTOCOL.test(test).orElseThrow());
    }

    private static List<Because> reasons(Exam exam, String test) {
        return of(exam, test).reasons();
    }

    private static List<Because> against(String... names) {
        return List.of(names).stream()
                .map(name -> new Because(Reason.CONTRAINDICATED, name))
                .toList();
    }

    @Test
    void withNothingAgainstItATestIsOffered() {
        assertThat(of(Exam.online(), "lbk.psn.prone").offered()).isTrue();
    }

    @Test
    void withoutAClearedScreenNothingIs() {
        assertThat(of(Exam.online(), "lbk.psn.prone", false).reasons())
                .containsExactly(new Because(Reason.SCREEN_NOT_CLEARED, null));
    }

    @Test
    void restrictionsAreNamed() {
        assertThat(reasons(Exam.online().tagged("NO_PRONE"), "lbk.psn.prone")).isEqualTo(against("NO_PRONE"));
        assertThat(reasons(Exam.online().screenedWith("hs.fx.bones"), "lbk.load.heel"))
                .isEqualTo(against("hs.fx."));
        assertThat(reasons(Exam.inPerson().tagged("NO_LOADED_FLEXION"), "lbk.load.lift5"))
                .isEqualTo(against("NO_LOADED_FLEXION"));
        assertThat(reasons(Exam.inPerson().tagged("NO_SHOULDER"), "core.str.side"))
                .isEqualTo(against("NO_SHOULDER"));
        assertThat(reasons(Exam.inPerson().tagged("NO_KNEE"), "core.stb.birddog"))
                .isEqualTo(against("NO_KNEE"));
        assertThat(reasons(Exam.inPerson().tagged("NO_PRONE").screenedWith("hs.gen.preg"), "core.end.sorensen"))
                .isEqualTo(against("hs.gen.preg", "NO_PRONE"));
    }

    @Test
    void whatTheClientDoesNotTolerateIsNamed() {
        Exam flexion = Exam.online().intolerantOf(Direction.FLEXION);
        assertThat(reasons(flexion, "lbk.mov.ftf")).isEqualTo(against("FLEXION_INTOLERANT"));
        assertThat(reasons(flexion, "lbk.mov.flex")).isEmpty();
        assertThat(reasons(flexion.irritability(Irritability.HIGH), "lbk.mov.flex"))
                .isEqualTo(against("FLEXION_INTOLERANT_AT_HIGH_IRRITABILITY"));
        assertThat(reasons(Exam.inPerson().intolerantOf(Direction.EXTENSION), "core.end.sorensen"))
                .isEqualTo(against("EXTENSION_INTOLERANT"));
    }

    @Test
    void handsOnTestsBelongToASessionInPerson() {
        assertThat(reasons(Exam.online(), "core.stb.pit")).containsExactly(new Because(Reason.IN_PERSON_ONLY, null));
        assertThat(of(Exam.inPerson(), "core.stb.pit").offered()).isTrue();
    }

    @Test
    void theLongPlankComesAfterTheShortOneAndOnlyWithoutDeficit() {
        assertThat(reasons(Exam.online(), "core.end.plank"))
                .containsExactly(new Because(Reason.AFTER_ANOTHER, "core.str.plank"));
        assertThat(reasons(Exam.online().chosen("core.str.plank", "KNEE"), "core.end.plank"))
                .containsExactly(new Because(Reason.CONDITION_NOT_MET, "core.str.plank"));
        assertThat(of(Exam.online().chosen("core.str.plank", "FULL"), "core.end.plank")
                        .offered())
                .isTrue();
    }

    @Test
    void whatIsWorkedOutIsNotOffered() {
        assertThat(reasons(Exam.inPerson(), "core.end.ratio")).contains(new Because(Reason.WORKED_OUT, null));
    }

    @Test
    void theClientTakesSelfTestsTheCoachScoresTheOthers() {
        assertThat(of(Exam.online(), "lbk.mov.ext").selfTest()).isFalse();
        assertThat(of(Exam.online().irritability(Irritability.LOW), "lbk.mov.ext")
                        .selfTest())
                .isTrue();
        assertThat(of(Exam.online(), "fun.lift").selfTest()).isFalse();
    }

    @Test
    void whatCannotBeComparedIsOfferedButNotScored() {
        assertThat(of(Exam.online().of(Sex.UNSPECIFIED, 40), "core.end.side").scored())
                .isFalse();
        assertThat(of(Exam.online(), "hip.mus.sts30").scored()).isFalse();
        assertThat(of(Exam.online().of(Sex.M, 60), "hip.mus.sts30").scored()).isTrue();
        assertThat(of(Exam.online(), "core.end.pronehold").scored()).isFalse();
    }
}
