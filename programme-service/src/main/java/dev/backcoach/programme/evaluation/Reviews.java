package dev.backcoach.programme.evaluation;

import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.proposal.LapseProposal;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.window.JudgeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What falls due without a fact (domain.md 5.5). Each review leaves a state in which it is due no more, or later; those
 * of the same instant run in a fixed order.
 */
final class Reviews {

    private final SettleSessions sessions;
    private final HoldIncreases increases;
    private final LapseProposal proposals = new LapseProposal();
    private final JudgeWindow windows = new JudgeWindow();

    Reviews(Policy policy) {
        this.sessions = new SettleSessions(policy);
        this.increases = new HoldIncreases(policy);
    }

    /** A review with its due time. */
    record Due(Instant at, Consumer<Deliberation> run) {}

    /** The next review; empty where nothing will fall due. */
    Optional<Due> next(Programme programme) {
        if (programme.course() == null) {
            return Optional.empty();
        }
        boolean runs = programme.course().runs();
        return List.of(
                        sessions.due(programme).map(at -> new Due(at, sessions::settle)),
                        increases.due(programme).filter(_ -> runs).map(at -> new Due(at, increases::hold)),
                        proposals.due(programme).map(at -> new Due(at, proposals::lapse)),
                        windows.due(programme).map(at -> new Due(at, windows::judge)))
                .stream()
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::at));
    }
}
