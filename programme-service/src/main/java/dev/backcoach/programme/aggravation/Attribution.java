package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.util.Optional;

/**
 * R-ATTR-1 (domain.md 5.2): a report belongs to the change whose window was open at its moment, where that was done
 * since the change and at most the settle hours before; else to nothing.
 *
 * @param change that it belongs to
 * @param session the latest of it before the moment
 */
record Attribution(Change change, SessionNoted session) {

    /** @param watched the window that was open at the moment, or null */
    static Optional<Attribution> of(Programme programme, Policy policy, Reading reading, Window watched) {
        if (reading.other() || watched == null || watched.change() == null) {
            return Optional.empty();
        }
        Change change = watched.change();
        Instant moment = reading.moment();
        Instant notBefore = moment.minus(policy.settling(programme.profile().delayedResponder()));
        for (Diary.Session session : programme.diary().sessions().reversed()) {
            SessionNoted done = session.fact();
            Instant end = done.endedAt().toInstant();
            if (end.isBefore(notBefore)) {
                return Optional.empty();
            }
            if (!end.isAfter(moment)
                    && change.concerns(done.exercise())
                    && !programme.day(end).isBefore(change.effectiveOn())) {
                return Optional.of(new Attribution(change, done));
            }
        }
        return Optional.empty();
    }
}
