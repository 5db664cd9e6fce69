package dev.backcoach.assessment.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.ContestWeakLink;
import dev.backcoach.assessment.command.AssessmentCommand.ReviewWeakLink;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.assessment.scoring.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What coach and client make of the weak link (domain.md 3.1, steps 4 and 5). */
class ReviewTest {

    private static ReviewWeakLink confirm(ReviewReason reason, String... weakLinks) {
        return review(ReviewDecision.CONFIRMED, reason, null, weakLinks);
    }

    private static ReviewWeakLink reorder(ReviewReason reason, String... weakLinks) {
        return review(ReviewDecision.REORDERED, reason, null, weakLinks);
    }

    private static ReviewWeakLink reject(ReviewReason reason) {
        return review(ReviewDecision.REJECTED, reason, null);
    }

    private static ReviewWeakLink review(
            ReviewDecision decision, ReviewReason reason, String text, String... weakLinks) {
        return new ReviewWeakLink(Course.FIRST, new Review(decision, List.of(weakLinks), reason, text, Meeting.ONLINE));
    }

    @Test
    void aSingleWeakLinkIsConfirmedWithoutAReason() {
        Course course = Course.withOneWeakLink();
        assertThat(course.first().completed().verdict()).isEqualTo(Verdict.PRIMARY);
        assertThat(course.did(confirm(null)))
                .containsExactly(new WeakLinkConfirmed(Course.FIRST, List.of("HIP.ROM"), null, null, Meeting.ONLINE));
        assertThat(course.first().priorities()).containsExactly("HIP.ROM");
        assertThat(course.did(confirm(null))).isEmpty();
    }

    @Test
    void betweenSeveralTheCoachSaysWhy() {
        Course course = Course.withSeveralWeakLinks();
        assertThat(course.first().completed().verdict()).isEqualTo(Verdict.CO_PRIMARY);
        assertThat(course.refuses(confirm(null))).isEqualTo("R-REVIEW-1");
        assertThat(course.did(confirm(ReviewReason.GOAL))).hasSize(1);
    }

    @Test
    void confirmingAnotherResultThanTheOneThatStandsIsRefused() {
        Course course = Course.withOneWeakLink();
        assertThat(course.refuses(confirm(null, "CORE.STRENGTH"))).isEqualTo("R-REVIEW-3");
        assertThat(course.did(confirm(null, "HIP.ROM"))).hasSize(1);
    }

    @Test
    void theOrderIsChangedWithAReasonAmongWhatWasTestedEnough() {
        Course course = Course.withSeveralWeakLinks();
        List<String> found = course.first().completed().weakLinks();
        String[] reversed = found.reversed().toArray(String[]::new);
        assertThat(course.refuses(reorder(null, reversed))).isEqualTo("R-REVIEW-1");
        assertThat(course.refuses(reorder(ReviewReason.GOAL))).isEqualTo("R-REVIEW-3");
        assertThat(course.refuses(reorder(ReviewReason.GOAL, "HIP.MUSCLE"))).isEqualTo("R-REVIEW-3");
        assertThat(course.refuses(reorder(ReviewReason.GOAL, "HIP.ROM", "HIP.ROM")))
                .isEqualTo("R-REVIEW-3");
        assertThat(course.refuses(reorder(ReviewReason.GOAL, found.toArray(String[]::new))))
                .isEqualTo("R-REVIEW-3");
        assertThat(course.did(reorder(ReviewReason.GOAL, reversed)))
                .containsExactly(new WeakLinkOverridden(
                        Course.FIRST,
                        WeakLinkOverridden.Kind.REORDERED,
                        found.reversed(),
                        ReviewReason.GOAL,
                        null,
                        Meeting.ONLINE));
        assertThat(course.first().priorities()).isEqualTo(found.reversed());
    }

    @Test
    void whatTheScoringDidNotNameCanBeMadeAPriority() {
        Course course = Course.withOneWeakLink();
        course.did(reorder(ReviewReason.WHAT_WAS_SEEN, "CORE.STABILITY", "HIP.ROM"));
        assertThat(course.first().priorities()).containsExactly("CORE.STABILITY", "HIP.ROM");
    }

    @Test
    void aRejectionLeavesNoWeakLink() {
        Course course = Course.withOneWeakLink();
        assertThat(course.refuses(reject(null))).isEqualTo("R-REVIEW-1");
        assertThat(course.did(reject(ReviewReason.TRIGGERS_LEAD)))
                .containsExactly(new WeakLinkOverridden(
                        Course.FIRST,
                        WeakLinkOverridden.Kind.REJECTED,
                        List.of(),
                        ReviewReason.TRIGGERS_LEAD,
                        null,
                        Meeting.ONLINE));
        assertThat(course.first().priorities()).isEmpty();
    }

    @Test
    void anotherReasonIsToldInWords() {
        Course course = Course.withOneWeakLink();
        assertThat(course.refuses(reject(ReviewReason.OTHER))).isEqualTo("R-REVIEW-1");
        assertThat(course.refuses(review(ReviewDecision.REJECTED, ReviewReason.OTHER, " ")))
                .isEqualTo("R-REVIEW-1");
        assertThat(course.did(review(ReviewDecision.REJECTED, ReviewReason.OTHER, "Slept badly.")))
                .hasSize(1);
    }

    @Test
    void theLastReviewStands() {
        Course course = Course.withOneWeakLink();
        course.did(reject(ReviewReason.MEASUREMENT_IN_DOUBT));
        course.did(confirm(null));
        assertThat(course.first().priorities()).containsExactly("HIP.ROM");
    }

    @Test
    void whereTooLittleWasTestedThereIsNothingToConfirmOrReject() {
        Course course = Course.begun().completed();
        assertThat(course.refuses(confirm(null))).isEqualTo("R-REVIEW-2");
        assertThat(course.refuses(reject(ReviewReason.GOAL))).isEqualTo("R-REVIEW-2");
    }

    @Test
    void thatNothingIsWeakIsConfirmed() {
        Course course = Course.begun()
                .coach("core.stb.aslr", Course.sides("0", "0"))
                .coach("core.stb.aberrant", Course.value("0"))
                .completed();
        assertThat(course.first().completed().verdict()).isEqualTo(Verdict.NO_WEAK_LINK);
        assertThat(course.did(confirm(null)))
                .containsExactly(new WeakLinkConfirmed(Course.FIRST, List.of(), null, null, Meeting.ONLINE));
    }

    @Test
    void anOpenAssessmentIsNotReviewed() {
        assertThat(Course.begun().refuses(confirm(null))).isEqualTo("R-TEST-6");
        assertThat(Course.begun().refuses(new ContestWeakLink(Course.FIRST, "no")))
                .isEqualTo("R-TEST-6");
    }

    @Test
    void whenALaterOneIsCompletedTheOneBeforeIsNotReviewedAnyMore() {
        Course course = Course.withOneWeakLink();
        course.did(new AssessmentCommand.OpenAssessment(Course.SECOND, Setting.ONLINE));
        assertThat(course.did(confirm(null))).hasSize(1);
        course.did(new AssessmentCommand.CompleteAssessment(Course.SECOND, Course.TODAY));
        assertThat(course.refuses(reject(ReviewReason.GOAL))).isEqualTo("R-TEST-6");
    }

    @Test
    void aCorrectionAsksForAnotherReview() {
        Course course = Course.withOneWeakLink();
        course.did(confirm(null));
        course.did(Course.byCoach("hip.rom.ir", Course.sides("25", "36")));
        assertThat(course.first().review()).isNull();
    }

    @Test
    void theClientObjectsAndTheCoachAnswersByAReview() {
        Course course = Course.withOneWeakLink();
        course.did(confirm(null));
        assertThat(course.did(new ContestWeakLink(Course.FIRST, "My hip was sore.")))
                .containsExactly(new WeakLinkContested(Course.FIRST, "My hip was sore."));
        assertThat(course.did(new ContestWeakLink(Course.FIRST, "My hip was sore.")))
                .isEmpty();
        assertThat(course.first().contested()).isTrue();
        assertThat(course.did(confirm(null))).hasSize(1);
        assertThat(course.first().contested()).isFalse();
    }

    @Test
    void withoutConsentToCareNothingIsReviewed() {
        Course course = Course.withOneWeakLink();
        course.consentWithdrawn();
        assertThat(course.refuses(confirm(null))).isEqualTo("CARE-CONSENT");
        assertThat(course.refuses(new ContestWeakLink(Course.FIRST, "no"))).isEqualTo("CARE-CONSENT");
    }
}
