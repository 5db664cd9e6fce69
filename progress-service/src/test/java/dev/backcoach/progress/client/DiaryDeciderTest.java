package dev.backcoach.progress.client;

import static dev.backcoach.progress.diary.Entries.LONDON;
import static dev.backcoach.progress.diary.Entries.NOON;
import static dev.backcoach.progress.diary.Entries.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.Specification;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.diary.Entries;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;
import java.time.ZoneId;
import java.util.UUID;
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
}
