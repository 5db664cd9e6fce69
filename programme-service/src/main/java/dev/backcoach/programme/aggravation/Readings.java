package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What counts as a report (domain.md 5.1), value by value. */
final class Readings {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final Programme programme;
    private final Policy policy;

    Readings(Programme programme, Policy policy) {
        this.programme = programme;
        this.policy = policy;
    }

    /** The values of a fact; none where it is no report. */
    List<Reading> of(FactNoted fact) {
        return switch (fact) {
            case SessionNoted session -> of(session);
            case CheckInNoted checkIn ->
                Stream.concat(of(checkIn).stream(), watched(checkIn)).toList();
            case SymptomNoted symptom -> List.of(of(symptom));
            case OutcomeNoted outcome -> fallen(outcome);
            case AssessmentNoted assessment -> legRaise(assessment);
            default -> List.of();
        };
    }

    /** The pains of the diary that are about a moment in this span, both ends included. */
    List<Reading> pains(Instant from, Instant to) {
        Diary diary = programme.diary();
        List<Reading> found = new ArrayList<>();
        for (Diary.Session session : diary.sessions()) {
            if (within(session.fact().endedAt().toInstant(), from, to)) {
                found.addAll(of(session.fact()));
            }
        }
        for (CheckInNoted checkIn : diary.checkIns()) {
            if (within(checkIn.at().toInstant(), from, to)) {
                of(checkIn).stream().filter(Reading::isPain).forEach(found::add);
            }
        }
        for (SymptomNoted symptom : diary.symptoms()) {
            if (within(symptom.moment().toInstant(), from, to)) {
                found.add(of(symptom));
            }
        }
        return found;
    }

    private static boolean within(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    private static List<Reading> of(SessionNoted session) {
        Instant moment = session.endedAt().toInstant();
        UUID id = session.source().eventId();
        return List.of(
                Reading.of(Reading.Kind.PAIN, session.painDuring(), moment, id),
                Reading.of(Reading.Kind.PAIN, session.painAfter(), moment, id));
    }

    private List<Reading> of(CheckInNoted checkIn) {
        Instant moment = checkIn.at().toInstant();
        UUID id = checkIn.source().eventId();
        Instant before = programme.diary().checkIns().stream()
                .map(c -> c.at().toInstant())
                .filter(at -> at.isBefore(moment))
                .max(Instant::compareTo)
                .orElse(moment.minus(A_DAY));
        return List.of(
                Reading.of(Reading.Kind.STIFFNESS, checkIn.stiffnessMinutes(), moment, id),
                Reading.of(Reading.Kind.PAIN, checkIn.painNow(), moment, id),
                new Reading(Reading.Kind.WORST, checkIn.worstSinceLast(), moment, before, id, false, false, false));
    }

    /** Pain of the day before that is tolerated unless this morning shows that it has stayed (PAIN_MONITORING). */
    private Stream<Reading> watched(CheckInNoted morning) {
        if (policy.grades().toleratedUpTo() == 0) {
            return Stream.empty();
        }
        LocalDate before = morning.date().minusDays(1);
        return pains(programme.startOf(before), programme.startOf(morning.date())).stream()
                .filter(r -> r.kind() == Reading.Kind.PAIN
                        && r.value() >= policy.grades().watchedFrom())
                .filter(r -> programme.day(r.moment()).equals(before));
    }

    private Reading of(SymptomNoted symptom) {
        Instant moment = symptom.moment().toInstant();
        boolean legPain = symptom.belowKnee() && !knownBelowKnee() && !toldBefore(moment);
        return new Reading(
                Reading.Kind.PAIN,
                symptom.pain(),
                moment,
                moment,
                symptom.source().eventId(),
                symptom.cause() == SymptomNoted.Cause.OTHER,
                symptom.activityLost() != null || legPain,
                legPain);
    }

    private boolean knownBelowKnee() {
        return programme.profile().triggers() != null
                && programme.profile().triggers().legPainBelowKnee();
    }

    /** Whether leg pain below the knee was told of a moment in the same episode already. */
    private boolean toldBefore(Instant moment) {
        Instant since = moment.minus(policy.settling(programme.profile().delayedResponder()));
        return programme.diary().symptoms().stream()
                .filter(SymptomNoted::belowKnee)
                .map(s -> s.moment().toInstant())
                .anyMatch(m -> m.isBefore(moment) && !m.isBefore(since));
    }

    private List<Reading> fallen(OutcomeNoted outcome) {
        if (outcome.function() == null) {
            return List.of();
        }
        LocalDate day = programme.day(outcome.at().toInstant());
        Optional<Double> before = programme.trend().functionBy(day.minusDays(1));
        double drop = before.map(b -> b - outcome.function()).orElse(0.0);
        return drop >= policy.grades().functionDrop()
                ? List.of(flare((int) Math.floor(drop), outcome.at().toInstant(), outcome.source(), false))
                : List.of();
    }

    private List<Reading> legRaise(AssessmentNoted assessment) {
        Instant moment = assessment.source().occurredAt().toInstant();
        return assessment.legPainBelowKnee() && !knownBelowKnee()
                ? List.of(flare(0, moment, assessment.source(), true))
                : List.of();
    }

    private static Reading flare(int value, Instant moment, Source source, boolean legPain) {
        return new Reading(Reading.Kind.FUNCTION, value, moment, moment, source.eventId(), false, true, legPain);
    }
}
