package dev.backcoach.programme.evaluation;

import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SessionSettled;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles sessions 48 hours (72 for a delayed responder) after their end: quiet where the next local day has a check-in
 * and something was reported about a moment at least 24 hours after, else unobserved (domain.md 5.1). Silence is never
 * OK.
 */
final class SettleSessions {

    /** When the next session settles; empty where none is provisional. */
    Optional<Instant> due(Programme programme, Policy policy) {
        return next(programme).map(s -> settlesAt(programme, policy, s));
    }

    /** Settles the next session, which is due. */
    void settle(Deliberation deliberation) {
        Programme now = deliberation.now();
        SessionNoted session = next(now).orElseThrow();
        Policy policy = deliberation.policy();
        SessionState state = observed(now, policy, session) ? SessionState.SETTLED_OK : SessionState.UNOBSERVED;
        deliberation.record(new SessionSettled(session.sessionId(), state, settlesAt(now, policy, session)));
    }

    private static Optional<SessionNoted> next(Programme programme) {
        return programme.diary().sessions().stream()
                .filter(s -> s.state() == SessionState.PROVISIONAL)
                .map(Diary.Session::fact)
                .findFirst();
    }

    private static Instant settlesAt(Programme programme, Policy policy, SessionNoted session) {
        return session.endedAt()
                .toInstant()
                .plus(policy.settling(programme.profile().delayedResponder()));
    }

    private static boolean observed(Programme programme, Policy policy, SessionNoted session) {
        Instant end = session.endedAt().toInstant();
        Instant later = end.plus(Duration.ofHours(policy.answers().observedHours()));
        LocalDate next = programme.day(end).plusDays(1);
        Diary diary = programme.diary();
        Stream<Instant> moments = Stream.of(
                        diary.checkIns().stream().map(c -> c.at().toInstant()),
                        diary.symptoms().stream().map(s -> s.moment().toInstant()),
                        diary.sessions().stream().map(s -> s.fact().endedAt().toInstant()))
                .flatMap(s -> s);
        return diary.checkIn(next).isPresent() && moments.anyMatch(m -> !m.isBefore(later));
    }
}
