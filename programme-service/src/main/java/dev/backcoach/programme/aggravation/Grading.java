package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.policy.Grades;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How bad a reading is (domain.md 5.2), measured with the baseline of its moment and by the client's policy. */
final class Grading {

    private final Programme programme;
    private final Policy policy;
    private final Grades grades;

    Grading(Programme programme, Policy policy) {
        this.programme = programme;
        this.policy = policy;
        this.grades = policy.grades();
    }

    /** Pain over the baseline in force at the moment; minutes for stiffness; what function has lost. */
    int rise(Reading reading) {
        Baselines baselines = programme.course().baselinesOn(programme.day(reading.moment()));
        return switch (reading.kind()) {
            case STIFFNESS -> reading.value() - baselines.stiffness();
            case PAIN -> reading.value() - baselines.usual();
            case WORST -> reading.value() - baselines.worst();
            case FUNCTION -> reading.value();
        };
    }

    /**
     * The grade; empty where it is no aggravation.
     *
     * @param attributed what the reading belongs to, or null
     */
    Optional<Grade> grade(Reading reading, Attribution attributed) {
        int rise = rise(reading);
        if (reading.flare()) {
            return Optional.of(Grade.A4);
        }
        if (reading.kind() == Reading.Kind.STIFFNESS) {
            return rise > grades.stiffnessMargin() ? Optional.of(Grade.A1) : Optional.empty();
        }
        int value = reading.value();
        if (value >= grades.flarePain() && rise >= grades.highRise()) {
            return Optional.of(Grade.A4);
        }
        boolean lasting = rise >= grades.highRise() && (longAfter(reading, attributed) || again(reading));
        if (lasting || (value > grades.unacceptableAbove() && rise >= grades.riseThreshold())) {
            return Optional.of(Grade.A3);
        }
        if (rise < grades.smallRise()) {
            return Optional.empty();
        }
        return value > grades.toleratedUpTo() || (value >= grades.watchedFrom() && stillThereNextMorning(reading))
                ? Optional.of(Grade.A2)
                : Optional.empty();
    }

    private boolean longAfter(Reading reading, Attribution attributed) {
        if (attributed == null) {
            return false;
        }
        SessionNoted session = attributed.session();
        return !reading.earliest()
                .isBefore(session.endedAt().toInstant().plus(Duration.ofHours(grades.lastingHours())));
    }

    private boolean again(Reading reading) {
        Duration apartAtLeast = Duration.ofHours(grades.againHours());
        Duration episode = policy.settling(programme.profile().delayedResponder());
        Instant moment = reading.moment();
        return new Readings(programme, policy)
                .pains(moment.minus(episode), moment.plus(episode)).stream()
                        .filter(q -> rise(q) >= grades.highRise())
                        .filter(q -> Duration.between(q.moment(), moment).abs().compareTo(apartAtLeast) >= 0)
                        .anyMatch(q -> !atBaselineBetween(q.moment(), moment));
    }

    private boolean atBaselineBetween(Instant one, Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one;
        return new Readings(programme, policy)
                .pains(from, to).stream()
                        .filter(q -> q.moment().isAfter(from) && q.moment().isBefore(to))
                        .anyMatch(q -> rise(q) <= 0);
    }

    /** The worst since the last check-in is of the day before, so that the same morning is the next one. */
    private boolean stillThereNextMorning(Reading reading) {
        LocalDate day = programme.day(reading.moment());
        LocalDate morning = reading.kind() == Reading.Kind.WORST ? day : day.plusDays(1);
        return programme
                .diary()
                .checkIn(morning)
                .map(CheckInNoted::painNow)
                .filter(now -> now > programme.course().baselinesOn(morning).usual())
                .isPresent();
    }
}
