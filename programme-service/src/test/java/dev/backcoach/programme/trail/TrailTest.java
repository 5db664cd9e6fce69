package dev.backcoach.programme.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a prescription back to the diary entries that earned it. */
class TrailTest {

    @Test
    void theProbeLeadsBackOverItsProposalToTheWindowThatEarnedIt() {
        Trail trail = trail(Story.withProbe());
        List<DecisionTaken> decisions = trail.behind("plank.full");
        assertThat(decisions)
                .extracting(decision -> decision.why().explanation().key())
                .containsExactly("PROPOSAL.CONFIRMED", "R-ADD-1.PROPOSED", "R-WIN-2.PASSED");
        List<FactNoted> facts = trail.facts(decisions);
        assertThat(facts).filteredOn(CheckInNoted.class::isInstance).hasSize(14);
        assertThat(facts).filteredOn(SessionNoted.class::isInstance).hasSize(14);
        assertThat(facts).filteredOn(AssessmentNoted.class::isInstance).hasSize(1);
    }

    @Test
    void theFirstActivityLeadsBackToTheIntake() {
        Trail trail = trail(Story.opened());
        List<DecisionTaken> decisions = trail.behind("walk.block");
        assertThat(decisions)
                .extracting(decision -> decision.why().explanation().key())
                .containsExactly("R-START-1.OPENED");
        assertThat(trail.facts(decisions)).anyMatch(StartingPointNoted.class::isInstance);
    }

    @Test
    void aStepDownLeadsBackToTheReportThatAskedForIt() {
        Story story = Story.opened().calmDays(1, 3);
        story.told(story.client.walk(4)).told(story.client.symptom(4, "20:00", 2, story.at(4, "20:00")));
        assertThat(story.plan(4)).containsExactly("walk.block/1");
        Trail trail = trail(story);
        List<DecisionTaken> decisions = trail.behind("walk.block");
        assertThat(decisions)
                .extracting(decision -> decision.why().explanation().key())
                .containsExactly("R-AGG-2.STEPPED_DOWN");
        assertThat(trail.facts(decisions)).hasAtLeastOneElementOfType(SymptomNoted.class);
    }

    @Test
    void whatWasNeverPrescribedLeadsNowhere() {
        assertThat(trail(Story.opened()).behind("plank.full")).isEmpty();
        assertThat(trail(Story.opened()).decision(new UUID(1, 1))).isEmpty();
    }

    private static Trail trail(Story story) {
        return new Trail(story.events());
    }
}
