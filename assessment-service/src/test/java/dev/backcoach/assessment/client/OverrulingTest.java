package dev.backcoach.assessment.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import org.junit.jupiter.api.Test;

/** Who may change what was recorded, and when. */
class OverrulingTest {

    @Test
    void aClientDoesNotChangeWhatTheCoachHasMeasuredWhateverTheRevision() {
        Course course = Course.begun().coach("lbk.load.heel", Course.value("4"));
        assertThat(course.refuses(Course.byClient("lbk.load.heel", Course.value("0"), 99)))
                .isEqualTo("R-TEST-8");
        assertThat(course.refuses(Course.skip("lbk.load.heel", SkipReason.DECLINED, Measurer.CLIENT)))
                .isEqualTo("R-TEST-8");
    }

    @Test
    void norWhatTheCoachHasLeftOut() {
        Course course = Course.begun();
        course.did(Course.skip("lbk.load.heel", SkipReason.RESTRICTED, Measurer.COACH));
        assertThat(course.refuses(Course.byClient("lbk.load.heel", Course.value("0"), 2)))
                .isEqualTo("R-TEST-8");
        assertThat(course.did(Course.byCoach("lbk.load.heel", Course.value("0"))))
                .hasOnlyElementsOfType(TestRecorded.class);
    }

    @Test
    void theCoachChangesWhatTheClientHasMeasured() {
        Course course = Course.begun();
        course.did(Course.byClient("lbk.load.heel", Course.value("0"), 1));
        assertThat(course.did(Course.byCoach("lbk.load.heel", Course.value("4"))))
                .hasOnlyElementsOfType(TestCorrected.class);
        assertThat(course.first().results().get("lbk.load.heel").by()).isEqualTo(Measurer.COACH);
    }

    @Test
    void theClientChangesWhatItHasMeasuredOrLeftOutItself() {
        Course course = Course.begun();
        course.did(Course.skip("lbk.load.heel", SkipReason.UNWELL, Measurer.CLIENT));
        course.did(Course.byClient("lbk.load.heel", Course.value("1"), 2));
        assertThat(course.did(Course.byClient("lbk.load.heel", Course.value("2"), 3)))
                .hasSize(1);
        assertThat(course.did(Course.skip("lbk.load.heel", SkipReason.NO_TIME, Measurer.CLIENT)))
                .hasOnlyElementsOfType(TestSkipped.class);
    }

    @Test
    void whatWasMeasuredOverVideoBeforeItWasRecordedByWhomIsTheCoachs() {
        assertThat(new Recorded(Method.LIVE_VIDEO, Course.value("4"), 1, false, false).by())
                .isEqualTo(Measurer.COACH);
        assertThat(new Recorded(Method.PORTAL_SELF, Course.value("4"), 1, false, false).by())
                .isEqualTo(Measurer.CLIENT);
    }

    @Test
    void whatTheCoachScoresTheClientDoesNotRecord() {
        assertThat(Course.begun().refuses(Course.byClient("hip.rom.ir", Course.sides("40", "40"), 1)))
                .isEqualTo("R-TEST-7");
        assertThat(Course.begun().refuses(Course.byClient("fun.lift", Measurement.ofChoice("CLEAN"), 1)))
                .isEqualTo("R-TEST-7");
    }

    @Test
    void sayingTheSameUnderAHigherRevisionChangesNothing() {
        Course course = Course.begun();
        course.did(Course.byClient("lbk.load.heel", Course.value("2"), 1));
        assertThat(course.did(Course.byClient("lbk.load.heel", Course.value("2"), 2)))
                .isEmpty();
    }

    @Test
    void theCoachCorrectsACompletedAssessmentWhichIsScoredAnew() {
        Course course = Course.withOneWeakLink();
        assertThat(course.first().priorities()).containsExactly("HIP.ROM");
        var made = course.did(Course.byCoach("hip.rom.ir", Course.sides("42", "42")));
        assertThat(made).hasSize(2);
        assertThat(made.getFirst()).isInstanceOf(TestCorrected.class);
        assertThat(made.getLast())
                .isInstanceOfSatisfying(
                        AssessmentCompleted.class,
                        completed -> assertThat(completed.deficits().get("hip.rom.ir"))
                                .isEqualByComparingTo("0"));
        assertThat(course.first().open()).isFalse();
        assertThat(course.first().priorities()).isEmpty();
        assertThat(course.did(Course.skip("hip.rom.ir", SkipReason.UNWELL, Measurer.COACH)))
                .hasSize(2);
    }

    @Test
    void theClientDoesNotCorrectACompletedOne() {
        assertThat(Course.withOneWeakLink().refuses(Course.byClient("lbk.load.heel", Course.value("0"), 1)))
                .isEqualTo("R-TEST-6");
    }

    @Test
    void whenTheNextOneIsOpenTheOneBeforeStays() {
        Course course = Course.withOneWeakLink();
        course.did(new AssessmentCommand.OpenAssessment(Course.SECOND, Setting.ONLINE));
        assertThat(course.refuses(Course.byCoach("hip.rom.ir", Course.sides("42", "42"))))
                .isEqualTo("R-TEST-6");
    }

    @Test
    void withoutConsentToCareNothingIsLeftOutOrCompletedEither() {
        Course course = Course.begun();
        course.consentWithdrawn();
        assertThat(course.refuses(Course.skip("lbk.load.heel", SkipReason.UNWELL, Measurer.CLIENT)))
                .isEqualTo("CARE-CONSENT");
        assertThat(course.refuses(new AssessmentCommand.CompleteAssessment(Course.FIRST, Course.TODAY)))
                .isEqualTo("CARE-CONSENT");
    }
}
