package dev.backcoach.programme.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.programme.command.EraseClient;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the programme makes of single events of its neighbours. */
class NeighbourFactsTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final OffsetDateTime OCCURRED = OffsetDateTime.parse("2026-03-01T18:00:00+01:00");
    private static final Instant RECORDED = Instant.parse("2026-03-01T17:00:05Z");

    private final NeighbourFacts reader = new NeighbourFacts();

    @Test
    void aCoachIsNotedWithTheEventItCameFrom() {
        Fact fact = fact("intake", "coach-assigned.v1", "{'coachId':'" + ID + "','more':1}");
        assertThat(reader.commandFor(fact))
                .contains(new TakeIn(new CoachNoted(new Source(fact.eventId(), 3, OCCURRED, RECORDED), ID)));
    }

    @Test
    void aBlockingScreenOrPulseRestricts() {
        assertThat(reader.restricts(screen("HSS-PULSE", "EMERGENCY_BLOCKED"))).isTrue();
        assertThat(reader.restricts(screen("HSS-1", "REFER_BLOCKED"))).isTrue();
    }

    @Test
    void aClearanceWaitsItsTurn() {
        assertThat(reader.restricts(screen("HSS-1", "CLEARED"))).isFalse();
        assertThat(reader.restricts(screen("HSS-1", "CLEARED_WITH_CAUTION"))).isFalse();
    }

    @Test
    void aConsentWithdrawnAndAChangeOfCoachRestrict() {
        assertThat(reader.restricts(fact("intake", "consent-withdrawn.v1", "{'purpose':'CARE'}")))
                .isTrue();
        assertThat(reader.restricts(fact("intake", "coach-assigned.v1", "{'coachId':'" + ID + "'}")))
                .isTrue();
        assertThat(reader.restricts(fact("intake", "coach-unassigned.v1", "{'coachId':'" + ID + "'}")))
                .isTrue();
        assertThat(reader.restricts(fact("intake", "consent-granted.v1", "{'purpose':'CARE'}")))
                .isFalse();
    }

    @Test
    void anErasureEndsTheProgrammeAtOnceAndAfterAnyGap() {
        Fact erased = fact("intake", "client-erased.v1", "{}");
        assertThat(reader.commandFor(erased)).contains(new EraseClient(erased.eventId()));
        assertThat(reader.restricts(erased)).isTrue();
        assertThat(reader.erases(erased)).isTrue();
        Fact told = fact("progress", "client-erased.v1", "{}");
        assertThat(reader.commandFor(told)).isEmpty();
        assertThat(reader.erases(told)).isTrue();
    }

    @Test
    void aScreenKeepsItsTags() {
        Fact fact = screen("HSS-1", "CLEARED_WITH_CAUTION");
        assertThat(noted(fact, ScreenNoted.class))
                .extracting(ScreenNoted::outcome, ScreenNoted::tags)
                .containsExactly(ScreenOutcome.CLEARED_WITH_CAUTION, List.of("NO_PRONE"));
    }

    @Test
    void anOutcomeThatIsNotKnownParksTheClientRatherThanBeingGuessedAt() {
        assertThatThrownBy(() -> reader.commandFor(screen("HSS-1", "BLOCKED_SOMEHOW")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void testsThatWereNotPerformedHaveNoDeficit() {
        Fact fact = fact(
                "assessment",
                "assessment-completed.v1",
                "{'assessmentId':'" + ID + "','verdict':'PRIMARY','weakLinks':['HIP.ROM'],"
                        + "'deficits':{'core.str.plank':0.33,'hip.rom.ir':null},"
                        + "'subLinks':[{'subLink':'HIP.ROM','score':0.5,'rank':'RANKED'},"
                        + "{'subLink':'LBK.LOAD','score':null,'rank':'INSUFFICIENT'}]}");
        AssessmentNoted noted = noted(fact, AssessmentNoted.class);
        assertThat(noted.deficits()).isEqualTo(Map.of("core.str.plank", 0.33));
        assertThat(noted.scores()).isEqualTo(Map.of("HIP.ROM", 0.5));
    }

    @Test
    void aCorrectedCheckInIsTheSameFactAtAHigherRevision() {
        String checkIn = "{'checkInId':'" + ID + "','revision':2,'date':'2026-03-01','at':'2026-03-01T07:30:00+01:00',"
                + "'stiffnessMinutes':20,'painNow':1,'worstSinceLast':2,'illOrTravelling':false,'unusual':null}";
        CheckInNoted noted = noted(fact("progress", "check-in-corrected.v1", checkIn), CheckInNoted.class);
        assertThat(noted.revision()).isEqualTo(2);
        assertThat(noted.stiffnessMinutes()).isEqualTo(20);
    }

    @Test
    void aCauseThatIsNotKnownIsUnknown() {
        String symptom = "{'symptomId':'" + ID + "','revision':1,'moment':'2026-03-01T20:00:00+01:00','pain':4,"
                + "'sites':['lumbar_c'],'belowKnee':false,'activityLost':null,'cause':'WEATHER','exercise':null}";
        assertThat(noted(fact("progress", "symptom-reported.v1", symptom), SymptomNoted.class)
                        .cause())
                .isEqualTo(SymptomNoted.Cause.UNKNOWN);
    }

    @Test
    void eventsThatNoRuleNeedsMeanNothingHere() {
        assertThat(reader.commandFor(fact("intake", "questionnaire-submitted.v1", "{}")))
                .isEmpty();
        assertThat(reader.commandFor(fact("progress", "session-skipped.v1", "{}")))
                .isEmpty();
    }

    private <T> T noted(Fact fact, Class<T> type) {
        ProgrammeCommand command = reader.commandFor(fact).orElseThrow();
        assertThat(command).isInstanceOf(TakeIn.class);
        return type.cast(((TakeIn) command).fact());
    }

    private static Fact screen(String questionnaire, String outcome) {
        return fact(
                "intake",
                "screen-evaluated.v1",
                "{'submissionId':'" + ID + "','questionnaire':'" + questionnaire + "','outcome':'" + outcome
                        + "','tags':['NO_PRONE'],'matches':[]}");
    }

    private static Fact fact(String source, String type, String data) {
        return new Fact(
                new ClientId(ID),
                source,
                3,
                UUID.randomUUID(),
                type,
                OCCURRED,
                RECORDED,
                UUID.randomUUID(),
                null,
                data.replace('\'', '"'));
    }
}
