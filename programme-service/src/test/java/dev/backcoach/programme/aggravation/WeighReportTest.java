package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-AGG-0 to R-AGG-4, R-ATTR-1, R-ATTR-2 and R-LATE-1. */
class WeighReportTest {

    @Test
    void theFirstStiffMorningOnlyRestartsTheWindow() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1));
        assertThat(key(story)).isEqualTo("R-AGG-1.HELD");
        assertThat(story.plan(17)).containsExactly("walk.block/2", "plank.full/1");
        assertWindow(story, WindowKind.NORMAL, 18, 31);
    }

    @Test
    void theNextMorningOfTheSameEpisodeChangesNothing() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1)).told(story.client.checkIn(18, 20, 1, 1));
        assertThat(story.events())
                .filteredOn(AggravationDetected.class::isInstance)
                .hasSize(1);
        assertWindow(story, WindowKind.NORMAL, 18, 31);
    }

    @Test
    void theSecondStiffMorningSinceTheChangeStepsDown() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1)).calmDays(18, 20);
        story.told(story.client.checkIn(21, 20, 1, 1));
        assertThat(key(story)).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(21)).containsExactly("walk.block/2", "plank.knee/1");
        assertWindow(story, WindowKind.NORMAL, 22, 35);
    }

    @Test
    void moreThanAStiffMorningStepsDownAtOnce() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 5, 2, 2));
        assertThat(key(story)).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(17)).containsExactly("walk.block/2", "plank.knee/1");
    }

    @Test
    void anEpisodeThatIsRaisedTakesBackWhatWasSteppedDown() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 4, story.at(18, "09:00")));
        assertThat(story.plan(18)).containsExactly("walk.block/2", "plank.knee/1");
        story.told(story.client.symptom(17, "20:00", 4, story.at(18, "09:01")));
        assertThat(key(story)).isEqualTo("R-AGG-3.TAKEN_BACK");
        assertThat(story.plan(18)).containsExactly("walk.block/2");
        assertWindow(story, WindowKind.CALM, 19, 25);
    }

    @Test
    void theStartActivityIsSteppedDownAndNeverRemoved() {
        Story story = Story.opened();
        story.told(story.client.session(1, "walk.block", 1, 12, AmountUnit.MINUTES, 6));
        assertThat(key(story)).isEqualTo("R-AGG-3.STEPPED_DOWN");
        assertThat(story.plan(1)).containsExactly("walk.block/1");
        assertWindow(story, WindowKind.CALM, 2, 8);
    }

    @Test
    void theStartActivityAtItsLowestGivesWayToItsEasierVariantAndThenStays() {
        Story story = Story.opened();
        story.told(story.client.session(1, "walk.block", 1, 12, AmountUnit.MINUTES, 2));
        assertThat(story.plan(1)).containsExactly("walk.block/1");
        story.told(story.client.session(4, "walk.block", 1, 12, AmountUnit.MINUTES, 2));
        assertThat(story.plan(4)).containsExactly("walk.interval/1");
        story.told(story.client.session(7, "walk.interval", 3, 3, AmountUnit.MINUTES, 2));
        assertThat(story.plan(7)).containsExactly("walk.interval/1");
        assertThat(story.state().review()).contains(ReviewKind.START_ACTIVITY);
    }

    @Test
    void whatComesFromElsewhereOnlyHolds() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 5, false, null, SymptomNoted.Cause.OTHER, story.at(16, "20:00")));
        assertThat(key(story)).isEqualTo("R-AGG-0.HELD");
        assertThat(story.plan(16)).containsExactly("walk.block/2", "plank.full/1");
        assertWindow(story, WindowKind.NORMAL, 17, 30);
    }

    @Test
    void painMoreThanTheSettleHoursAfterTheExerciseBelongsToNothing() {
        Story story = probeDone();
        story.told(story.client.symptom(18, "18:10", 3, story.at(18, "18:10")));
        assertThat(key(story)).isEqualTo("R-AGG-3.TAKEN_BACK");
        Story later = probeDone();
        later.told(later.client.symptom(18, "18:11", 3, later.at(18, "18:11")));
        assertThat(key(later)).isEqualTo("R-AGG-0.HELD");
    }

    @Test
    void theThirdUnattributedAggravationInTwentyEightDaysAsksForAReview() {
        Story story = Story.withProbe();
        for (int day : new int[] {17, 21, 25}) {
            story.told(story.client.symptom(
                    day, "12:00", 4, false, null, SymptomNoted.Cause.OTHER, story.at(day, "12:00")));
        }
        assertThat(key(story)).isEqualTo("R-AGG-0.REVIEW");
        assertThat(story.state().review()).contains(ReviewKind.UNATTRIBUTED);
        assertThat(story.state().window()).isEmpty();
    }

    @Test
    void aFlareTakesTheChangeBackAndAsksForAReview() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 8, story.at(16, "20:00")));
        assertThat(key(story)).isEqualTo("R-AGG-4.REVIEW");
        assertThat(story.plan(16)).containsExactly("walk.block/2");
        assertThat(story.state().review()).contains(ReviewKind.FLARE);
        story.calmDays(17, 40);
        assertThat(story.state().proposal()).isEmpty();
    }

    @Test
    void anExerciseThatWasTakenBackTwiceIsBarredForEightWeeks() {
        Story story = probeDone();
        story.told(story.client.plank(17, "plank.full", 6)).calmDays(18, 39);
        Proposal proposal = story.state().proposal().orElseThrow();
        Change again = new Change(ChangeKind.ADDED, "plank.full", 0, 1, day(40), null);
        UUID decision = new UUID(9, 9);
        story.happened(new ProposalConfirmed(decision, proposal.id(), Client.COACH, day(40)))
                .happened(new ExerciseAdded(decision, 4, new Prescription("plank.full", 1, 7, day(40))))
                .happened(new WindowOpened(decision, new Window(WindowKind.NORMAL, day(40), day(53), 14, again)))
                .told(story.client.plank(40, "plank.full", 6));
        assertThat(story.plan(40)).containsExactly("walk.block/2");
        assertThat(story.outcomes())
                .contains(
                        new ExerciseBarred(story.outcomes().getFirst().decision(), "plank.full", day(40).plusDays(56)));
        assertThat(story.firedBy("R-ATTR-2").params())
                .containsEntry("times", "2")
                .containsEntry("barDays", "56");
    }

    @Test
    void whatIsTakenBackIsTriedAgainAsAnEverEasierVariant() {
        Story story = probeDone();
        story.told(story.client.plank(16, "plank.full", 6)).calmDays(17, 38).confirmed(38, "20:00");
        assertThat(story.plan(39)).containsExactly("walk.block/2", "plank.knee/1");
        story.told(story.client.plank(39, "plank.knee", 6)).calmDays(40, 61);
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("plank.wall");
        story.confirmed(61, "20:00")
                .told(story.client.plank(62, "plank.wall", 6))
                .calmDays(63, 84);
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("side.knee");
        assertThat(story.lastDecision().rejected())
                .containsExactly(new Rejected("plank.wall", "R-BACK-1", "NO_EASIER_VARIANT"));
        assertThat(story.events()).noneMatch(ExerciseBarred.class::isInstance);
    }

    @Test
    void aLateReportUndoesTheVerdictAndTheIncreaseThatRestedOnIt() {
        Story story = Story.withProbe().calmDays(16, 17);
        story.told(story.client.symptom(12, "20:00", 3, story.at(18, "09:00")));
        assertThat(key(story)).isEqualTo("R-LATE-1.RECLASSIFIED");
        assertThat(story.outcomes()).anyMatch(WindowFailed.class::isInstance);
        assertThat(story.plan(18)).containsExactly("walk.block/1");
        assertThat(story.state().gates()).isEmpty();
        assertWindow(story, WindowKind.NORMAL, 19, 32);
    }

    @Test
    void aLateReportLetsTheProposalLapseThatRestedOnTheVerdict() {
        Story story = Story.withProbeProposed();
        story.told(story.client.checkIn(13, 30, 1, 1, story.at(15, "18:00")));
        assertThat(story.outcomes()).anyMatch(ProposalLapsed.class::isInstance);
        assertThat(story.state().proposal()).isEmpty();
        assertWindow(story, WindowKind.NORMAL, 16, 29);
    }

    @Test
    void whereALaterWindowHasPassedSinceALateReportIsOnlyRecorded() {
        Story story = Story.withProbe().calmDays(16, 30);
        story.told(story.client.symptom(12, "20:00", 3, story.at(31, "09:00")));
        assertThat(key(story)).isEqualTo("R-LATE-1.RECORDED");
        assertThat(story.plan(31)).containsExactly("walk.block/2", "plank.full/1");
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
    }

    private static String key(Story story) {
        return story.lastDecision().explanation().key();
    }

    private static void assertWindow(Story story, WindowKind kind, int first, int last) {
        assertThat(story.state().window().orElseThrow().kind()).isEqualTo(kind);
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(day(first));
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(day(last));
    }
}
