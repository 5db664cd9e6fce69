package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How bad a reading is (domain.md 5.2, column STRICT), measured with the baseline of its moment. */
final class Grading {

    private static final int FLARE_PAIN = 7;
    private static final int UNACCEPTABLE_ABOVE = 5;
    private static final int HIGH_RISE = 2;
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration AGAIN = Duration.ofHours(20);

    private final Programme programme;
    private final Policy policy;

    Grading(Programme programme, Policy policy) {
        this.programme = programme;
        this.policy = policy;
    }

    /** Pain over the baseline in force at the moment; minutes for stiffness. */
    int rise(Reading reading) {
        Baselines baselines = programme.course().baselinesOn(programme.day(reading.moment()));
        return reading.value()
                - switch (reading.kind()) {
                    case STIFFNESS -> baselines.stiffness();
                    case PAIN -> baselines.usual();
                    case WORST -> baselines.worst();
                };
    }

    /**
     * The grade; empty where it is no aggravation.
     *
     * @param attributed what the reading belongs to, or null
     */
    Optional<Grade> grade(Reading reading, Attribution attributed) {
        int rise = rise(reading);
        if (reading.kind() == Reading.Kind.STIFFNESS) {
            return rise > policy.stiffnessMargin() ? Optional.of(Grade.A1) : Optional.empty();
        }
        if (reading.flare() || (reading.value() >= FLARE_PAIN && rise >= HIGH_RISE)) {
            return Optional.of(Grade.A4);
        }
        if (rise < policy.riseThreshold()) {
            return Optional.empty();
        }
        boolean lasting = rise >= HIGH_RISE && (longAfter(reading, attributed) || again(reading));
        return Optional.of(lasting || reading.value() > UNACCEPTABLE_ABOVE ? Grade.A3 : Grade.A2);
    }

    private static boolean longAfter(Reading reading, Attribution attributed) {
        if (attributed == null) {
            return false;
        }
        SessionNoted session = attributed.session();
        return !reading.earliest().isBefore(session.endedAt().toInstant().plus(A_DAY));
    }

    private boolean again(Reading reading) {
        Duration episode = policy.settling(programme.profile().delayedResponder());
        return Readings.all(programme).stream()
                .filter(q -> q.kind() != Reading.Kind.STIFFNESS && rise(q) >= HIGH_RISE)
                .filter(q -> {
                    Duration apart =
                            Duration.between(q.moment(), reading.moment()).abs();
                    return apart.compareTo(AGAIN) >= 0 && apart.compareTo(episode) <= 0;
                })
                .anyMatch(q -> !atBaselineBetween(q.moment(), reading.moment()));
    }

    private boolean atBaselineBetween(Instant one, Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one;
        return Readings.all(programme).stream()
                .filter(q -> q.kind() != Reading.Kind.STIFFNESS)
                .filter(q -> q.moment().isAfter(from) && q.moment().isBefore(to))
                .anyMatch(q -> rise(q) <= 0);
    }
}
