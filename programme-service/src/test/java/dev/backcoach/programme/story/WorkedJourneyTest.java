package dev.backcoach.programme.story;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The journey of domain.md 5.6, day by day, with every decision and what it rests on. */
class WorkedJourneyTest {

    private final Client client = new Client();
    private final Story story = new Story(client);
    private final List<UUID> reported = new ArrayList<>();

    @Test
    void theWorkedJourneyIsDecidedAsTheReferenceSays() {
        opensWithTwelveMinutesOfWalking();
        isExtendedOnDayFifteen();
        passesOnDayTwentyTwoAndTheProbeIsProposed();
        startsThePlankOnDayTwentyThree();
        holdsAfterTheStiffMorningOfDayTwentyFour();
        takesThePlankBackOnDayTwentySix();
        passesTheCalmWindowOnDayThirtyFour();
        proposesTheKneePlankOnDayFortyEight();
    }

    private void opensWithTwelveMinutesOfWalking() {
        List<FactNoted> intake = client.intake();
        story.told(intake);
        WhyTrace opened = story.lastDecision();
        assertThat(opened.explanation().key()).isEqualTo("R-START-1.OPENED");
        assertThat(opened.explanation().args())
                .containsEntry("exercise", "walk.block")
                .containsEntry("amount", "12");
        assertThat(opened.ruleSet()).isEqualTo("backcoach-rules@2");
        assertThat(opened.policy()).isEqualTo("STRICT@1");
        assertThat(opened.fired()).extracting(Fired::rule).containsExactly("R-START-1", "R-WIN-1");
        assertThat(opened.fired().getFirst().params())
                .containsEntry("startShare", "0.8")
                .containsEntry("comfortableDose", "15")
                .containsEntry("dose", "12");
        assertThat(opened.fired().getFirst().inputs())
                .containsExactlyInAnyOrderElementsOf(intake.subList(1, 6).stream()
                        .map(f -> f.source().eventId())
                        .toList());
        assertThat(story.plan(1)).containsExactly("walk.block/2");
        assertThat(window().kind()).isEqualTo(WindowKind.NORMAL);
        assertWindow(1, 14);
        assertThat(window().change().kind()).isEqualTo(ChangeKind.START);
        assertThat(story.decider().nextReview(story.state()))
                .contains(client.at(4, "12:00").toInstant());
    }

    private void isExtendedOnDayFifteen() {
        live(1, 14, Set.of(4, 9, 13), Set.of(4, 9));
        int before = story.decisions().size();
        story.reviewed(15, "12:00");
        assertThat(story.decisions()).hasSize(before + 1);
        WhyTrace extended = story.lastDecision();
        Fired rule = extended.fired().getFirst();
        assertThat(rule.rule()).isEqualTo("R-WIN-3");
        assertThat(rule.result()).isEqualTo("EXTENDED");
        assertThat(rule.params())
                .containsEntry("done", "11")
                .containsEntry("due", "14")
                .containsEntry("adherence", "0.786")
                .containsEntry("minAdherence", "0.8")
                .containsEntry("observed", "12")
                .containsEntry("minObserved", "10");
        assertThat(rule.inputs()).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(extended.asOf()).isEqualTo(client.at(15, "12:00").toInstant());
        assertThat(extended.explanation().key()).isEqualTo("R-WIN-3.EXTENDED");
        assertWindow(1, 21);
    }

    private void passesOnDayTwentyTwoAndTheProbeIsProposed() {
        live(15, 21, Set.of(18), Set.of(18));
        int before = story.decisions().size();
        story.reviewed(22, "12:00");
        assertThat(story.decisions()).hasSize(before + 2);
        WhyTrace passed = story.decisions().get(before);
        assertThat(passed.asOf().toString()).isEqualTo("2026-03-30T11:00:00Z");
        assertThat(passed.fired()).extracting(Fired::rule).containsExactly("R-WIN-2", "R-GATE-1");
        assertThat(passed.fired()).extracting(Fired::result).containsExactly("PASSED", "PASSED");
        assertThat(passed.fired().getFirst().params())
                .containsEntry("done", "17")
                .containsEntry("due", "21")
                .containsEntry("adherence", "0.81")
                .containsEntry("observed", "18")
                .containsEntry("minObserved", "15");
        assertThat(passed.fired().getFirst().inputs()).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(passed.fired().getLast().params()).containsEntry("median", "1");
        assertThat(passed.fired().getLast().inputs()).hasSize(7);
        WhyTrace proposed = story.lastDecision();
        assertThat(proposed.explanation().key()).isEqualTo("R-ADD-1.PROPOSED");
        assertThat(proposed.rejected())
                .extracting(Rejected::rule)
                .containsExactly("R-MAINT-1", "R-AGG-4", "R-BACK-1", "R-STR-1", "R-RELIEF", "R-ROLL-1", "R-STR-2");
        assertThat(proposed.rejected()).contains(new Rejected("R-BACK-1", "R-BACK-1", "NOTHING_TAKEN_BACK"));
        Proposal proposal = story.state().proposal().orElseThrow();
        assertThat(proposal.exercise()).isEqualTo("plank.full");
        assertThat(proposal.rung()).isEqualTo(1);
        assertThat(story.state().gates()).containsExactly("R-GATE-1");
        story.confirmed(22, "14:00");
        assertThat(story.lastDecision().explanation().args()).containsEntry("effectiveOn", day(23).toString());
        assertThat(story.plan(22)).containsExactly("walk.block/2");
        assertThat(story.plan(23)).containsExactly("walk.block/2", "plank.full/1");
        assertThat(story.state().nextPlan(day(22)).orElseThrow().version()).isEqualTo(2);
        assertWindow(23, 36);
    }

    private SessionNoted plank;

    private void startsThePlankOnDayTwentyThree() {
        live(22, 23, Set.of(), Set.of());
        plank = client.plank(23, "plank.full", 1);
        int before = story.decisions().size();
        story.told(plank);
        assertThat(story.decisions()).hasSize(before);
    }

    private CheckInNoted stiffMorning;

    private void holdsAfterTheStiffMorningOfDayTwentyFour() {
        stiffMorning = client.checkIn(24, 20, 1, 1);
        story.told(stiffMorning);
        WhyTrace held = story.lastDecision();
        assertThat(held.explanation().key()).isEqualTo("R-AGG-1.HELD");
        assertThat(held.explanation().args()).containsEntry("stiffness", "20").containsEntry("baseline", "5");
        assertThat(held.fired().getFirst().inputs())
                .containsExactly(plank.source().eventId(), stiffMorning.source().eventId());
        assertThat(story.plan(24)).containsExactly("walk.block/2", "plank.full/1");
        assertWindow(25, 38);
        story.told(client.walk(24));
        live(25, 25, Set.of(), Set.of());
        live(26, 26, Set.of(26), Set.of());
    }

    private void takesThePlankBackOnDayTwentySix() {
        SymptomNoted next = client.symptom(24, "20:00", 4, client.at(26, "09:00"));
        story.told(next);
        WhyTrace taken = story.lastDecision();
        assertThat(taken.fired()).extracting(Fired::rule).containsExactly("R-LATE-1", "R-AGG-3");
        assertThat(taken.fired().getLast().result()).isEqualTo("TAKEN_BACK");
        assertThat(taken.fired().getLast().params()).containsEntry("rise", "3").containsEntry("calmDays", "7");
        assertThat(taken.fired().getLast().inputs())
                .containsExactly(
                        plank.source().eventId(),
                        stiffMorning.source().eventId(),
                        next.source().eventId());
        assertThat(taken.explanation().key()).isEqualTo("R-AGG-3.TAKEN_BACK");
        assertThat(story.outcomes())
                .anyMatch(o -> o instanceof SessionReclassified r
                        && r.sessionId().equals(plank.sessionId())
                        && r.to() == SessionState.AGGRAVATED
                        && r.grade() == Grade.A3)
                .anyMatch(o -> o instanceof ExerciseRemoved r && r.planVersion() == 3);
        assertThat(story.plan(26)).containsExactly("walk.block/2");
        assertThat(story.state().planOn(day(26)).orElseThrow().version()).isEqualTo(3);
        assertThat(window().kind()).isEqualTo(WindowKind.CALM);
        assertWindow(27, 33);
        int before = story.decisions().size();
        story.told(client.symptom(23, "20:00", 4, client.at(26, "09:01")));
        assertThat(story.decisions()).hasSize(before);
        story.told(client.walk(26));
    }

    private void passesTheCalmWindowOnDayThirtyFour() {
        live(27, 33, Set.of(), Set.of());
        int before = story.decisions().size();
        story.reviewed(34, "12:00");
        assertThat(story.decisions()).hasSize(before + 1);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-WIN-2.CALM");
        assertThat(story.lastDecision().asOf()).isEqualTo(client.at(34, "12:00").toInstant());
        assertThat(window().kind()).isEqualTo(WindowKind.NORMAL);
        assertThat(window().change()).isNull();
        assertWindow(34, 47);
    }

    private void proposesTheKneePlankOnDayFortyEight() {
        live(34, 47, Set.of(), Set.of());
        int before = story.decisions().size();
        story.reviewed(48, "12:00");
        assertThat(story.decisions()).hasSize(before + 2);
        assertThat(story.decisions().get(before).explanation().key()).isEqualTo("R-WIN-2.PASSED");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-BACK-1.PROPOSED");
        Proposal proposal = story.state().proposal().orElseThrow();
        assertThat(proposal.exercise()).isEqualTo("plank.knee");
        assertThat(proposal.rung()).isEqualTo(1);
        assertThat(story.plan(48)).containsExactly("walk.block/2");
        assertThat(story.events().stream().filter(WindowPassed.class::isInstance))
                .hasSize(3);
        assertThat(story.events().stream()
                        .filter(DecisionTaken.class::isInstance)
                        .map(e -> ((DecisionTaken) e).decision()))
                .doesNotHaveDuplicates();
    }

    private void live(int from, int to, Set<Integer> withoutWalk, Set<Integer> withoutCheckIn) {
        for (int day = from; day <= to; day++) {
            if (!withoutCheckIn.contains(day)) {
                tell(client.checkIn(day));
            }
            if (day % 7 == 0) {
                story.told(client.pulse(day, ScreenOutcome.CLEARED));
            }
            if (day == 10) {
                story.told(client.assessment(day, 0));
            }
            if (!withoutWalk.contains(day)) {
                tell(client.walk(day));
            }
        }
    }

    private void tell(FactNoted fact) {
        reported.add(fact.source().eventId());
        story.told(fact);
    }

    private Window window() {
        return story.state().window().orElseThrow();
    }

    private void assertWindow(int first, int last) {
        assertThat(window().firstDay()).isEqualTo(day(first));
        assertThat(window().lastDay()).isEqualTo(day(last));
    }
}
