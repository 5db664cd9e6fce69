package dev.backcoach.programme.gate;

import dev.backcoach.programme.catalogue.Chain;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Diary;
import java.util.List;
import java.util.Optional;

/**
 * R-GATE-2 (domain.md 5.4): the endurance rungs of a chain wait until its strength is proven: a session of 3 x 10 s in
 * full form, or the chain's equivalent, that settled quietly. The equivalent is the first rung of the variant that goes
 * on to endurance. Each chain has a gate of its own.
 */
public final class EnduranceGate {

    /** The rule's id; the gate's name is this and the chain's. */
    public static final String ID = "R-GATE-2";

    private static final double TOLERANCE = 1e-9;

    /** The gate of a chain, for example {@code R-GATE-2/plank}. */
    public static String of(Chain chain) {
        return ID + "/" + chain.id();
    }

    /** Reads whether the strength of the chain has been shown. */
    public GateReading read(Deliberation deliberation, Chain chain) {
        Optional<Exercise> strength = deliberation.catalogue().strengthOf(chain);
        if (strength.isEmpty()) {
            return new GateReading(of(chain), true, Figures.of("chain", chain.id()), List.of(), null);
        }
        Exercise shown = strength.get();
        Optional<SessionNoted> session = deliberation.now().diary().sessions().stream()
                .filter(s -> s.state() == SessionState.SETTLED_OK)
                .map(Diary.Session::fact)
                .filter(s -> shows(s, shown, chain))
                .findFirst();
        Figures figures = Figures.of("chain", chain.id()).and("exercise", shown.id());
        return session.map(s -> new GateReading(
                        of(chain), true, figures, List.of(s.source().eventId()), s.sessionId()))
                .orElse(new GateReading(of(chain), false, figures, List.of(), null));
    }

    private static boolean shows(SessionNoted session, Exercise strength, Chain chain) {
        List<String> variants = chain.exercises();
        boolean harder = variants.indexOf(session.exercise()) > variants.indexOf(strength.id());
        Dose dose = strength.rung(1).dose();
        boolean full = session.exercise().equals(strength.id())
                && session.unit() == dose.unit()
                && session.amount() >= dose.amount() - TOLERANCE
                && session.sets() * session.amount() >= dose.volume() - TOLERANCE;
        return (full || harder) && !session.formBad();
    }
}
