package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What counts as a report (domain.md 5.1), value by value. */
final class Readings {

    private static final Duration A_DAY = Duration.ofHours(24);

    private Readings() {}

    /** The values of a fact; none where it is no report. */
    static List<Reading> of(Programme programme, FactNoted fact) {
        return switch (fact) {
            case SessionNoted session -> of(session);
            case CheckInNoted checkIn -> of(programme.diary(), checkIn);
            case SymptomNoted symptom -> List.of(of(programme, symptom));
            default -> List.of();
        };
    }

    /** All values of the diary. */
    static List<Reading> all(Programme programme) {
        Diary diary = programme.diary();
        return Stream.of(
                        diary.sessions().stream().flatMap(s -> of(s.fact()).stream()),
                        diary.checkIns().stream().flatMap(c -> of(diary, c).stream()),
                        diary.symptoms().stream().map(s -> of(programme, s)))
                .flatMap(s -> s)
                .toList();
    }

    private static List<Reading> of(SessionNoted session) {
        Instant moment = session.endedAt().toInstant();
        UUID id = session.source().eventId();
        return List.of(
                Reading.of(Reading.Kind.PAIN, session.painDuring(), moment, id),
                Reading.of(Reading.Kind.PAIN, session.painAfter(), moment, id));
    }

    private static List<Reading> of(Diary diary, CheckInNoted checkIn) {
        Instant moment = checkIn.at().toInstant();
        UUID id = checkIn.source().eventId();
        Instant before = diary.checkIns().stream()
                .map(c -> c.at().toInstant())
                .filter(at -> at.isBefore(moment))
                .max(Instant::compareTo)
                .orElse(moment.minus(A_DAY));
        return List.of(
                Reading.of(Reading.Kind.STIFFNESS, checkIn.stiffnessMinutes(), moment, id),
                Reading.of(Reading.Kind.PAIN, checkIn.painNow(), moment, id),
                new Reading(Reading.Kind.WORST, checkIn.worstSinceLast(), moment, before, id, false, false));
    }

    private static Reading of(Programme programme, SymptomNoted symptom) {
        Instant moment = symptom.moment().toInstant();
        boolean knownBelowKnee = programme.profile().triggers() != null
                && programme.profile().triggers().legPainBelowKnee();
        boolean newlyBelowKnee = symptom.belowKnee()
                && !knownBelowKnee
                && programme.diary().symptoms().stream()
                        .noneMatch(s -> s.belowKnee() && s.moment().toInstant().isBefore(moment));
        return new Reading(
                Reading.Kind.PAIN,
                symptom.pain(),
                moment,
                moment,
                symptom.source().eventId(),
                symptom.cause() == SymptomNoted.Cause.OTHER,
                symptom.activityLost() != null || newlyBelowKnee);
    }
}
