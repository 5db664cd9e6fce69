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
        return programme.diary().sessions().stream()
                .map(Diary.Session::fact)
                .filter(s -> change.concerns(s.exercise()))
                .filter(s -> !programme.day(s.endedAt().toInstant()).isBefore(change.effectiveOn()))
                .filter(s -> !s.endedAt().toInstant().isAfter(moment))
                .filter(s -> !s.endedAt().toInstant().isBefore(notBefore))
                .reduce((_, later) -> later)
                .map(session -> new Attribution(change, session));
    }
}
