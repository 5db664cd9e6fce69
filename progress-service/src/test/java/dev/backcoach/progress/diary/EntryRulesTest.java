package dev.backcoach.progress.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-20T08:00:00Z");

    private final EntryRules rules = new EntryRules(Entries.CONTENT, EntryLimits.VERSION_1);

    private static void assertFaulty(ThrowingCallable check, String... fields) {
        assertThatExceptionOfType(FaultyEntry.class)
                .isThrownBy(check)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(EntryFault::field)
                        .containsExactly(fields));
    }

    private void require(Session session) {
        rules.require(session, Entries.REPORTING);
    }

    private void require(Symptom symptom) {
        rules.require(symptom, Entries.REPORTING);
    }

    @Test
    void aWalkThatCanHaveBeenIsTaken() {
        assertThatNoException().isThrownBy(() -> require(Entries.walk("2026-03-20T08:00:00Z")));
    }

    @Test
    void anExerciseIsOneOfTheCatalogue() {
        assertFaulty(
                () -> require(Entries.walk("walk.moon", MORNING, MORNING.plusMinutes(1), AmountUnit.METRES)),
                "exercise");
        assertFaulty(() -> require(Entries.symptom("2026-03-20T08:00:00Z", null, "walk.moon")), "exercise");
    }

    @Test
    void anExerciseIsMeasuredAsTheCatalogueSays() {
        assertFaulty(
                () -> require(Entries.walk("walk.block", MORNING, MORNING.plusMinutes(1), AmountUnit.REPETITIONS)),
                "performed/unit");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        OffsetDateTime tomorrow = MORNING.plusDays(1);
        assertFaulty(
                () -> require(Entries.walk("walk.moon", tomorrow, tomorrow, AmountUnit.MINUTES)),
                "exercise",
                "startedAt",
                "endedAt",
                "endedAt");
    }

    @Test
    void aLostActivityIsOneOfTheCanDoList() {
        assertThatNoException().isThrownBy(() -> require(Entries.symptom("2026-03-20T08:00:00Z", "walk_block", null)));
        assertFaulty(() -> require(Entries.symptom("2026-03-20T08:00:00Z", "fly", null)), "activityLost");
    }

    @Test
    void aSiteIsOneOfTheBodyMapAndItsPlaceInTheListIsTold() {
        var symptom = Entries.symptom("2026-03-20T08:00:00Z");
        assertFaulty(() -> require(withSites(symptom, "lumbar_c", "left_toe")), "sites/1");
        assertThatNoException().isThrownBy(() -> require(withSites(symptom)));
    }

    private static Symptom withSites(Symptom symptom, String... sites) {
        return new Symptom(
                symptom.symptomId(),
                symptom.revision(),
                symptom.moment(),
                symptom.pain(),
                List.of(sites),
                symptom.belowKnee(),
                symptom.activityLost(),
                symptom.cause(),
                symptom.exercise(),
                symptom.note());
    }

    @Test
    void aCheckInMadeInTheFutureIsRefused() {
        assertFaulty(
                () -> rules.require(Entries.checkIn("2026-03-20", "2026-03-20T12:30:00Z"), Entries.REPORTING), "at");
    }

    @Test
    void aPrescribedDoseIsMeasuredAsTheCatalogueSaysToo() {
        Session walk = Entries.walk("2026-03-20T08:00:00Z");
        assertFaulty(() -> require(with(walk, AmountUnit.METRES, null)), "prescribed/unit");
        assertThatNoException().isThrownBy(() -> require(with(walk, AmountUnit.MINUTES, null)));
    }

    @Test
    void aRollingTargetIsARange() {
        Session walk = Entries.walk("2026-03-20T08:00:00Z");
        assertFaulty(() -> require(with(walk, AmountUnit.MINUTES, new RollingTarget(5, 3))), "rollingTarget/to");
        assertThatNoException().isThrownBy(() -> require(with(walk, AmountUnit.MINUTES, new RollingTarget(3, 3))));
    }

    private static Session with(Session session, AmountUnit prescribedIn, RollingTarget target) {
        return new Session(
                session.sessionId(),
                session.revision(),
                session.exercise(),
                session.startedAt(),
                session.endedAt(),
                session.performed(),
                new Performed(1, java.math.BigDecimal.TEN, prescribedIn, null),
                session.painDuring(),
                session.painAfter(),
                session.effort(),
                session.formBad(),
                4,
                target,
                null,
                null);
    }

    @Test
    void aSessionIsLeftOutOnADayBetweenTheRegistrationAndToday() {
        assertThatNoException().isThrownBy(() -> rules.require(Entries.skipped("2026-03-20"), Entries.REPORTING));
        assertFaulty(() -> rules.require(Entries.skipped("2026-03-21"), Entries.REPORTING), "date");
        assertFaulty(() -> rules.require(Entries.skipped("2026-02-28"), Entries.REPORTING), "date");
    }

    @Test
    void aWorkshopIsOneOfTheList() {
        assertThatNoException()
                .isThrownBy(() -> rules.require(Entries.workshop("W3", "2026-03-20T08:00:00Z"), Entries.REPORTING));
        assertFaulty(
                () -> rules.require(Entries.workshop("W99", "2026-03-21T08:00:00Z"), Entries.REPORTING),
                "workshop",
                "at");
    }

    @Test
    void anAdverseEventNamesAnExerciseOfTheCatalogueOrNone() {
        assertThatNoException()
                .isThrownBy(() -> rules.require(Entries.fall("2026-03-20T08:00:00Z", null), Entries.REPORTING));
        assertFaulty(
                () -> rules.require(Entries.fall("2026-03-21T08:00:00Z", "walk.moon"), Entries.REPORTING),
                "at",
                "exercise");
    }

    private void assertOutcome(Outcome outcome, String... faultyFields) {
        if (faultyFields.length == 0) {
            assertThatNoException().isThrownBy(() -> rules.require(outcome, Entries.REPORTING));
        } else {
            assertFaulty(() -> rules.require(outcome, Entries.REPORTING), faultyFields);
        }
    }

    @Test
    void anOutcomeHasTheFieldsOfItsMeasureAndNoOthers() {
        assertOutcome(Entries.outcome(Measure.NRS, 4, List.of(), null, null, null));
        assertOutcome(Entries.outcome(Measure.NRS, null, List.of(4), null, null, null), "pain", "scores");
        assertOutcome(Entries.outcome(Measure.PSFS, null, List.of(2, 4, 3), null, null, null));
        assertOutcome(Entries.outcome(Measure.PSFS, 4, List.of(2, 4), null, null, null), "pain", "scores");
        assertOutcome(Entries.outcome(Measure.PACK, null, List.of(), "made-up", 12, 24));
        assertOutcome(Entries.outcome(Measure.PACK, null, List.of(), "made-up", 25, 24), "ticks");
        assertOutcome(Entries.outcome(Measure.PACK, null, List.of(), null, null, null), "pack", "ticks", "items");
    }

    @Test
    void theScoreOfTheActivitiesThatMatterIsTheirMean() {
        assertThat(Entries.outcome(Measure.PSFS, null, List.of(2, 4, 3), null, null, null)
                        .score())
                .isEqualByComparingTo("3");
        assertThat(Entries.outcome(Measure.PSFS, null, List.of(5, 6, 6), null, null, null)
                        .score())
                .isEqualByComparingTo("5.67");
    }
}
