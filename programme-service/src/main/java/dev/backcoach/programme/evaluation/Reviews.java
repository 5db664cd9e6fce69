package dev.backcoach.programme.evaluation;

import dev.backcoach.programme.aggravation.CloseFlare;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.proposal.LapseProposal;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.silence.GoDownAfterBreak;
import dev.backcoach.programme.silence.NoteSilence;
import dev.backcoach.programme.window.JudgeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What falls due without a fact (domain.md 5.5). Each review leaves a state in which it is due no more, or later; those
 * of the same instant run in a fixed order.
 */
final class Reviews {

    private final SettleSessions sessions = new SettleSessions();
    private final HoldIncreases increases = new HoldIncreases();
    private final CloseFlare flares = new CloseFlare();
    private final NoteSilence silence = new NoteSilence();
    private final GoDownAfterBreak breaks = new GoDownAfterBreak();
    private final LapseProposal proposals = new LapseProposal();
    private final JudgeWindow windows = new JudgeWindow();

    /** A review with its due time. */
    record Due(Instant at, Consumer<Deliberation> run) {}

    /** The next review; empty where nothing will fall due. */
    Optional<Due> next(Programme programme, Policy policy) {
        return all(programme, policy).min(Comparator.comparing(Due::at));
    }

    /** What will fall due, those of the same instant in the order in which they run. */
    Stream<Due> all(Programme programme, Policy policy) {
        if (programme.course() == null) {
            return Stream.empty();
        }
        boolean runs = programme.course().runs();
        return List.of(
                        sessions.due(programme, policy).map(at -> new Due(at, sessions::settle)),
                        increases
                                .due(programme, policy.pulse())
                                .filter(_ -> runs)
                                .map(at -> new Due(at, increases::hold)),
                        flares.due(programme).map(at -> new Due(at, flares::review)),
                        silence.due(programme, policy.silence()).map(at -> new Due(at, silence::act)),
                        breaks.due(programme, policy.silence()).map(at -> new Due(at, breaks::act)),
                        proposals.due(programme).map(at -> new Due(at, proposals::lapse)),
                        windows.due(programme).map(at -> new Due(at, windows::judge)))
                .stream()
                .flatMap(Optional::stream);
    }
}
