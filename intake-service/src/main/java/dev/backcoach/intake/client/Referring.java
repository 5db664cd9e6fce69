package dev.backcoach.intake.client;

import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advises a referral with each evaluation of the screen that blocks for a new reason (domain.md 2.1). */
final class Referring {

    private Referring() {}

    /**
     * @param before what stood of the screen; null where there was none
     * @return the events, each evaluation that blocks for a new reason followed by a referral
     */
    static List<IntakeEvent> with(List<IntakeEvent> events, Screen before) {
        List<IntakeEvent> all = new ArrayList<>();
        List<Match> standing = before == null ? List.of() : before.matches();
        for (IntakeEvent event : events) {
            all.add(event);
            if (event instanceof ScreenEvaluated evaluated) {
                referral(evaluated, standing).ifPresent(all::add);
                standing = evaluated.matches();
            }
        }
        return all;
    }

    private static Optional<IntakeEvent> referral(ScreenEvaluated evaluated, List<Match> standing) {
        List<Match> anew = evaluated.matches().stream()
                .filter(match -> match.level().blocks() && !blockedBefore(match, standing))
                .toList();
        return anew.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferralAdvised(
                        evaluated.submissionId(),
                        anew.getFirst().level(),
                        anew.stream().map(Match::rule).toList()));
    }

    private static boolean blockedBefore(Match match, List<Match> standing) {
        return standing.stream()
                .anyMatch(known ->
                        known.rule().equals(match.rule()) && known.level().compareTo(match.level()) >= 0);
    }
}
