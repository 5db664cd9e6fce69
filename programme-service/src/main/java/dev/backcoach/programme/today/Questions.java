package dev.backcoach.programme.today;

import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Trend;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.today.Asked.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of a client on one local day, as far as the programme knows (domain.md 2.4): safety first, then the
 * mornings, then how it was a day after, then what is asked for now and then. While everything rests only what ends the
 * rest is asked for.
 */
public final class Questions {

    private final HoldIncreases increases = new HoldIncreases();
    private final Timing timing;

    public Questions(Timing timing) {
        this.timing = timing;
    }

    /** In the order in which they are to be answered. */
    public List<Asked> on(Programme programme, Policy policy, LocalDate today) {
        if (programme.course() == null) {
            return List.of();
        }
        List<Asked> asked = new ArrayList<>();
        if (programme.course().runs()) {
            if (isPulseDue(programme, policy, today)) {
                asked.add(new Asked(Question.PULSE, increases.pulseDue(programme, policy.pulse())));
            }
            profile(programme).ifPresent(asked::add);
            asked.addAll(mornings(programme, policy, today));
            asked.addAll(nextDays(programme, policy, today));
            activities(programme, today).ifPresent(asked::add);
            Optional.ofNullable(programme.course().aim().retestAskedOn())
                    .ifPresent(on -> asked.add(new Asked(Question.TESTS, on)));
        } else if (programme.course().blocked() == null
                && programme.course().pauses().contains(Pause.LONG_BREAK)) {
            asked.addAll(afterLongBreak(programme, policy));
        }
        return asked;
    }

    /** As R-SAFE-3 counts it: a screen that a clearance lifts is no answer to a pulse (domain.md 2.4). */
    boolean isPulseDue(Programme programme, Policy policy, LocalDate today) {
        return !increases.pulseDue(programme, policy.pulse()).isAfter(today);
    }

    /** PTP-1 is asked for with every flare and with the first opening of every gate. */
    private static Optional<Asked> profile(Programme programme) {
        Course course = programme.course();
        LocalDate told = programme.day(
                programme.profile().triggers().source().occurredAt().toInstant());
        Stream<LocalDate> flare = Stream.ofNullable(course.flare()).map(open -> open.openedOn());
        Stream<LocalDate> gates = course.gates().stream()
                .filter(gate -> !gate.gate().contains("/") || firstOfItsKind(course, gate))
                .map(gate -> programme.day(gate.since()));
        return Stream.concat(flare, gates)
                .max(Comparator.naturalOrder())
                .filter(told::isBefore)
                .map(on -> new Asked(Question.PROFILE, on));
    }

    /** R-GATE-2 opens once for each chain. */
    private static boolean firstOfItsKind(Course course, Course.Gate gate) {
        String kind = gate.gate().substring(0, gate.gate().indexOf('/'));
        return course.gates().stream()
                .filter(other -> other.gate().startsWith(kind))
                .findFirst()
                .filter(gate::equals)
                .isPresent();
    }

    /** Today's, and earlier mornings after a session that a check-in may still be given for. */
    private static List<Asked> mornings(Programme programme, Policy policy, LocalDate today) {
        LocalDate earliest = today.minusDays(policy.windows().checkInDaysLate());
        Stream<LocalDate> after = programme.diary().sessions().stream()
                .map(session ->
                        programme.day(session.fact().endedAt().toInstant()).plusDays(1))
                .filter(day -> day.isBefore(today) && !day.isBefore(earliest));
        return Stream.concat(Stream.of(today), after)
                .distinct()
                .filter(day -> programme.diary().checkIn(day).isEmpty())
                .sorted(Comparator.reverseOrder())
                .map(day -> new Asked(Question.CHECK_IN, day))
                .toList();
    }

    /** On the days on which a session that is not settled has its second day, until something is told of it. */
    private static List<Asked> nextDays(Programme programme, Policy policy, LocalDate today) {
        Duration settling = policy.settling(programme.profile().delayedResponder());
        Duration later = Duration.ofHours(policy.answers().observedHours());
        return programme.diary().sessions().stream()
                .filter(session -> session.state() == SessionState.PROVISIONAL)
                .map(Diary.Session::fact)
                .filter(session -> !today.isBefore(programme.day(end(session).plus(later)))
                        && !today.isAfter(programme.day(end(session).plus(settling))))
                .filter(session -> !toldSince(programme.diary(), end(session).plus(later)))
                .map(session -> programme.day(end(session)))
                .distinct()
                .map(day -> new Asked(Question.NEXT_DAY, day))
                .toList();
    }

    private static Instant end(SessionNoted session) {
        return session.endedAt().toInstant();
    }

    private static boolean toldSince(Diary diary, Instant moment) {
        return Stream.of(
                        diary.checkIns().stream().map(c -> c.at().toInstant()),
                        diary.symptoms().stream().map(s -> s.moment().toInstant()),
                        diary.sessions().stream().map(s -> end(s.fact())))
                .flatMap(told -> told)
                .anyMatch(told -> !told.isBefore(moment));
    }

    private Optional<Asked> activities(Programme programme, LocalDate today) {
        return programme.trend().measures().stream()
                .filter(measure -> measure.function() != null)
                .map(Trend.Measure::day)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(timing.activitiesDays()))
                .filter(due -> !due.isAfter(today))
                .map(due -> new Asked(Question.ACTIVITIES, due));
    }

    /** R-REG-1: screen and profile, each until it is told anew. */
    private static List<Asked> afterLongBreak(Programme programme, Policy policy) {
        LocalDate on = programme
                .course()
                .presence()
                .session()
                .plusDays(policy.silence().pauseDays());
        Instant paused = programme.noon(on);
        return Stream.of(
                        unanswered(programme.profile().screen(), paused, new Asked(Question.SCREEN, on)),
                        unanswered(programme.profile().triggers(), paused, new Asked(Question.PROFILE, on)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Asked> unanswered(FactNoted answer, Instant since, Asked asked) {
        return answer.source().recordedAt().isAfter(since) ? Optional.empty() : Optional.of(asked);
    }
}
