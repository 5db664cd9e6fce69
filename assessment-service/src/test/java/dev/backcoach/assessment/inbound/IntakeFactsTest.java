package dev.backcoach.assessment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeFactsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final UUID ID = new UUID(4, 1);

    private final IntakeFacts facts = new IntakeFacts();

    private static Fact fact(String type, String data) {
        return new Fact(
                new ClientId(new UUID(5, 1)), "intake", 3, ID, type, NOW.atOffset(ZoneOffset.UTC), NOW, ID, null, data);
    }

    @Test
    void aRegistrationTellsYearOfBirthAndSex() {
        Fact fact = fact("client-registered.v1", """
                {"name": {"sealed": "x"}, "birthYear": 1984, "sex": "M", "timeZone": "Europe/London"}""");
        assertThat(facts.commandFor(fact)).contains(new AssessmentCommand.NoteClient(ID, 1984, Sex.M));
    }

    @Test
    void aScreenTellsOutcomeTagsAndRules() {
        Fact fact = fact("screen-evaluated.v1", """
                {"questionnaire": "HSS-1", "outcome": "CLEARED_WITH_CAUTION", "tags": ["NO_KNEE"],
                 "matches": [{"rule": "hs.gen.joints", "level": "C"}]}""");
        assertThat(facts.commandFor(fact))
                .contains(new AssessmentCommand.NoteScreen(
                        ID, 3, false, ScreenOutcome.CLEARED_WITH_CAUTION, Set.of("NO_KNEE"), Set.of("hs.gen.joints")));
        assertThat(facts.restricts(fact)).isFalse();
    }

    @Test
    void aCoachWhoIsTakenOffIsNoneAndAtOnce() {
        Fact fact = fact("coach-unassigned.v1", "{\"coachId\": \"0198f000-0000-7000-8000-0000000000c1\"}");
        assertThat(facts.commandFor(fact)).contains(new AssessmentCommand.NoteCoach(ID, 3, null));
        assertThat(facts.restricts(fact)).isTrue();
    }

    @Test
    void aBlockingPulseRestricts() {
        assertThat(facts.restricts(fact("screen-evaluated.v1", """
                {"questionnaire": "HSS-PULSE", "outcome": "EMERGENCY_BLOCKED", "tags": [], "matches": []}"""))).isTrue();
    }

    @Test
    void aScreenThatCannotBeReadDoesNotActBeforeItsTurn() {
        assertThat(facts.restricts(fact("screen-evaluated.v1", "{\"outcome\": []}")))
                .isFalse();
    }

    @Test
    void aTriggerProfileTellsWhatIsNotTolerated() {
        Fact fact = fact("trigger-profile-derived.v1", """
                {"irritability": "HIGH", "directions": {"FLEXION": {"grade": "INTOLERANT", "pos": 6, "net": 6},
                 "EXTENSION": {"grade": "MIXED", "pos": 2, "net": 0}}}""");
        assertThat(facts.commandFor(fact))
                .contains(new AssessmentCommand.NoteTriggers(ID, 3, Irritability.HIGH, Set.of(Direction.FLEXION)));
    }

    @Test
    void otherFactsMeanNothingHere() {
        assertThat(facts.commandFor(fact("intake-completed.v1", "{}"))).isEmpty();
        assertThat(facts.commandFor(fact("consent-granted.v1", "{\"purpose\": \"RESEARCH\"}")))
                .isEmpty();
        assertThat(facts.erases(fact("intake-completed.v1", "{}"))).isFalse();
    }

    @Test
    void anErasureEndsTheRecordAtOnceAndAfterAnyGap() {
        Fact erased = fact("client-erased.v1", "{}");
        assertThat(facts.commandFor(erased)).contains(new AssessmentCommand.EraseClient(ID));
        assertThat(facts.restricts(erased)).isTrue();
        assertThat(facts.erases(erased)).isTrue();
    }

    @Test
    void consentToCareIsNotedAndItsWithdrawalRestricts() {
        Fact withdrawn = fact("consent-withdrawn.v1", "{\"purpose\": \"CARE\"}");
        assertThat(facts.commandFor(withdrawn)).contains(new AssessmentCommand.NoteCareConsent(ID, 3, false));
        assertThat(facts.restricts(withdrawn)).isTrue();
        Fact granted = fact("consent-granted.v1", "{\"purpose\": \"CARE\", \"textVersion\": \"1\"}");
        assertThat(facts.commandFor(granted)).contains(new AssessmentCommand.NoteCareConsent(ID, 3, true));
        assertThat(facts.restricts(granted)).isFalse();
    }
}
