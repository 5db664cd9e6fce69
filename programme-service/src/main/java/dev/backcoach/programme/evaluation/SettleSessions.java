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
        for (Diary.Session session : programme.diary().sessions()) {
            if (session.state() == SessionState.PROVISIONAL) {
                return Optional.of(session.fact());
            }
        }
        return Optional.empty();
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
        boolean told = (!diary.sessions().isEmpty()
                        && !diary.sessions()
                                .getLast()
                                .fact()
                                .endedAt()
                                .toInstant()
                                .isBefore(later))
                || (!diary.symptoms().isEmpty()
                        && !diary.symptoms().getLast().moment().toInstant().isBefore(later))
                || diary.checkIns().stream().anyMatch(c -> !c.at().toInstant().isBefore(later));
        return told && diary.checkIn(next).isPresent();
    }
}
