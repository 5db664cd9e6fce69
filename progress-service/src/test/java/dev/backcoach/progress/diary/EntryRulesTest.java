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
}
