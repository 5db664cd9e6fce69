package dev.backcoach.progress.client;

import static dev.backcoach.progress.diary.Entries.LONDON;
import static dev.backcoach.progress.diary.Entries.NOON;
import static dev.backcoach.progress.diary.Entries.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.Specification;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.Begun;
import dev.backcoach.progress.command.ProgressCommand.CompleteWorkshop;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.Ended;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.MeasureOutcome;
import dev.backcoach.progress.command.ProgressCommand.NoteAnalyticsConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NotePlan;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.command.ProgressCommand.ReportAdverseEvent;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.command.ProgressCommand.SkipSession;
import dev.backcoach.progress.diary.Entries;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;
import dev.backcoach.progress.event.WorkshopCompleted;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiaryDeciderTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final UUID FACT = UUID.fromString("0195b000-0000-7000-8000-00000000000f");
    private static final UUID COACH = UUID.fromString("0195b000-0000-7000-8000-0000000000c0");

    private final DiaryDecider decider = new DiaryDecider(Entries.CONTENT, EntryLimits.VERSION_1);
    private final Specification<ProgressCommand, ProgressEvent, ClientRecord> diary =
            Specification.of(decider.initial(), decider::decide, decider::evolve);

    private static FactSource fact(long version) {
        return new FactSource(FACT, version);
    }

    private static RegistrationNoted registered() {
        return new RegistrationNoted(FACT, 1, REGISTERED, LONDON);
    }

    @Test
    void aRegisteredClientsSessionIsLogged() {
        var walk = Entries.walk("2026-03-20T08:00:00Z");
        diary.given(registered()).when(new LogSession(walk, NOON)).then(SessionLogged.of(walk));
    }

    @Test
    void aLaterRevisionOfASessionIsACorrection() {
        var walk = Entries.walk("2026-03-20T08:00:00Z");
        diary.given(registered(), SessionLogged.of(walk))
                .when(new CorrectSession(walk, NOON))
                .then(SessionCorrected.of(walk));
    }

    @Test
    void aRegisteredClientsCheckInIsRecorded() {
        var checkIn = Entries.checkIn("2026-03-20", "2026-03-20T07:00:00Z");
        diary.given(registered()).when(new RecordCheckIn(checkIn, NOON)).then(CheckInRecorded.of(checkIn));
    }

    @Test
    void aRegisteredClientsSymptomIsReported() {
        var symptom = Entries.symptom("2026-03-19T20:00:00Z");
        diary.given(registered()).when(new ReportSymptom(symptom, NOON)).then(SymptomReported.of(symptom));
    }

    @Test
    void anEntryThatCannotBeTrueIsRefused() {
        diary.given(registered())
                .when(new LogSession(Entries.walk("2026-03-21T08:00:00Z"), NOON))
                .thenRefused(FaultyEntry.class);
    }

    @Test
    void nothingIsEnteredBeforeTheRegistrationHasArrived() {
        diary.given()
                .when(new LogSession(Entries.walk("2026-03-20T08:00:00Z"), NOON))
                .thenRefused(ClientUnknown.class);
        diary.given(new CoachNoted(FACT, 2, COACH))
                .when(new ReportSymptom(Entries.symptom("2026-03-19T20:00:00Z"), NOON))
                .thenRefused(ClientUnknown.class);
    }

    @Test
    void aRegistrationIsNotedOnce() {
        diary.given().when(new NoteRegistration(fact(1), REGISTERED, LONDON)).then(registered());
        diary.given(registered())
                .when(new NoteRegistration(fact(5), NOON, LISBON))
                .thenNothing();
    }

    @Test
    void theZoneIsTheOneNotedLast() {
        diary.given(registered())
                .when(new NoteTimeZone(fact(3), LISBON))
                .then(new TimeZoneNoted(FACT, 3, LISBON))
                .thenState(client -> assertThat(client.timeZone()).isEqualTo(LISBON));
    }

    @Test
    void anOlderFactTakenInLaterChangesNothing() {
        diary.given(registered(), new TimeZoneNoted(FACT, 4, LISBON), new CoachNoted(FACT, 5, null))
                .when(new NoteTimeZone(fact(3), AUCKLAND), new NoteCoach(fact(2), COACH))
                .thenNothing();
    }

    @Test
    void aRegistrationTakenInAfterAZoneChangeKeepsTheNewerZone() {
        diary.given(new TimeZoneNoted(FACT, 4, LISBON))
                .when(new NoteRegistration(fact(1), REGISTERED, LONDON))
                .then(registered())
                .thenState(client -> assertThat(client.timeZone()).isEqualTo(LISBON));
    }

    @Test
    void aCoachReadsTheDiaryUntilNoLongerAssigned() {
        diary.given(registered())
                .when(new NoteCoach(fact(2), COACH))
                .then(new CoachNoted(FACT, 2, COACH))
                .thenState(client -> assertThat(client.coachId()).isEqualTo(COACH));
        diary.given(registered(), new CoachNoted(FACT, 2, COACH))
                .when(new NoteCoach(fact(6), null))
                .then(new CoachNoted(FACT, 6, null))
                .thenState(client -> assertThat(client.coachId()).isNull());
    }

    @Test
    void withoutConsentToCareNothingIsRecordedUntilItIsGivenAgain() {
        var entry = new RecordCheckIn(Entries.checkIn("2026-03-20", "2026-03-20T07:00:00Z"), NOON);
        diary.given(registered(), new CareConsentNoted(FACT, 5, false))
                .when(entry)
                .thenRefused(CareConsentWithdrawn.class);
        diary.given(registered(), new CareConsentNoted(FACT, 5, false))
                .when(new NoteCareConsent(fact(4), true), new NoteCareConsent(fact(6), true))
                .then(new CareConsentNoted(FACT, 6, true));
        diary.given(registered(), new CareConsentNoted(FACT, 6, true))
                .when(entry)
                .then(CheckInRecorded.of(entry.checkIn()));
    }

    @Test
    void whatElseAClientEntersIsRecorded() {
        var skipped = Entries.skipped("2026-03-20");
        diary.given(registered()).when(new SkipSession(skipped, NOON)).then(SessionSkipped.of(skipped));
        var workshop = Entries.workshop("W3", "2026-03-19T20:00:00Z");
        diary.given(registered()).when(new CompleteWorkshop(workshop, NOON)).then(WorkshopCompleted.of(workshop));
        var outcome = Entries.outcome(Measure.PSFS, null, List.of(2, 4, 3), null, null, null);
        diary.given(registered()).when(new MeasureOutcome(outcome, NOON)).then(OutcomeMeasured.of(outcome));
        var fall = Entries.fall("2026-03-19T20:00:00Z", null);
        diary.given(registered()).when(new ReportAdverseEvent(fall, NOON)).then(AdverseEventReported.of(fall));
    }

    @Test
    void whatNoHandMakesInADayIsRefusedThough() {
        var walk = Entries.walk("2026-03-20T08:00:00Z");
        var yesterday = Entries.walk("2026-03-19T08:00:00Z");
        ProgressEvent[] before = Stream.concat(
                        Stream.of(registered()),
                        Stream.generate(() -> SessionLogged.of(walk)).limit(EntryLimits.VERSION_1.entriesPerDay()))
                .toArray(ProgressEvent[]::new);
        diary.given(before).when(new LogSession(walk, NOON)).thenRefused(TooManyEntries.class);
        diary.given(before).when(new LogSession(yesterday, NOON)).then(SessionLogged.of(yesterday));
    }

    @Test
    void theDayOfTheLimitIsTheClientsOwn() {
        var lateEvening = Entries.walk("2026-03-19T11:30:00Z");
        var sameDayThere = Entries.walk("2026-03-20T10:00:00Z");
        ProgressEvent[] before = Stream.concat(
                        Stream.of(registered(), new TimeZoneNoted(FACT, 4, AUCKLAND)),
                        Stream.generate(() -> SessionLogged.of(lateEvening))
                                .limit(EntryLimits.VERSION_1.entriesPerDay()))
                .toArray(ProgressEvent[]::new);
        diary.given(before).when(new LogSession(lateEvening, NOON)).thenRefused(TooManyEntries.class);
        diary.given(before).when(new LogSession(sameDayThere, NOON)).thenRefused(TooManyEntries.class);
    }

    @Test
    void whatTheProgrammePrescribesIsNotedWithWhatItReplaces() {
        LocalDate day = LocalDate.parse("2026-03-24");
        diary.given(registered())
                .when(new NotePlan(
                        fact(9),
                        List.of(new Begun("plank.knee", 1, 7, day, "plank.full")),
                        List.of(new Ended("side.knee", day))))
                .then(
                        new PrescriptionEndNoted(FACT, 9, "side.knee", day),
                        new PrescriptionNoted(FACT, 9, "plank.knee", 1, 7, day, "plank.full"));
    }

    @Test
    void anOlderConsentToAnalyticsTakenInLaterChangesNothing() {
        diary.given(registered(), new AnalyticsConsentNoted(FACT, 5, false))
                .when(new NoteAnalyticsConsent(fact(4), true))
                .thenNothing();
    }
}
