package dev.backcoach.programme.gate;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.programme.Deliberation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The gates before a rung of an exercise. R-GATE-1 opens with a verdict; the others open when something behind them is
 * to be proposed and their condition holds, and stay open.
 */
public final class Gatekeeper {

    private final Deliberation deliberation;
    private final List<GateReading> opened = new ArrayList<>();
    private GateReading shut;

    private Gatekeeper(Deliberation deliberation) {
        this.deliberation = deliberation;
    }

    /** Asks at all gates before the rung. */
    public static Gatekeeper before(Deliberation deliberation, Exercise exercise, int rung) {
        Gatekeeper keeper = new Gatekeeper(deliberation);
        Stage stage = exercise.stageOf(rung);
        if (stage.compareTo(Stage.STRENGTH) >= 0) {
            keeper.relief();
        }
        if (stage == Stage.ENDURANCE) {
            deliberation
                    .catalogue()
                    .chainOf(exercise)
                    .ifPresent(chain -> keeper.ask(
                            EnduranceGate.ID,
                            EnduranceGate.of(chain),
                            () -> new EnduranceGate().read(deliberation, chain)));
        }
        if (stage == Stage.FUNDAMENTAL) {
            keeper.ask(FundamentalGate.ID, FundamentalGate.ID, () -> new FundamentalGate().read(deliberation));
        }
        if (stage == Stage.SPORT) {
            keeper.ask(SportGate.ID, SportGate.ID, () -> new SportGate().read(deliberation));
        }
        return keeper;
    }

    /** The gate that is shut, as a code such as {@code GATE_SHUT_R-GATE-1}; empty where none is. */
    public Optional<String> because() {
        return Optional.ofNullable(shut).map(reading -> "GATE_SHUT_" + reading.gate());
    }

    /** The gates that open now, to be told with the decision that goes through them. */
    public List<GateReading> opened() {
        return List.copyOf(opened);
    }

    private void relief() {
        if (deliberation.has(ReliefGate.ID) && !deliberation.course().open(ReliefGate.ID)) {
            shut = new ReliefGate().read(deliberation, deliberation.course().passedWindows());
        }
    }

    private void ask(String rule, String gate, Supplier<GateReading> reading) {
        if (!deliberation.has(rule) || deliberation.course().open(gate)) {
            return;
        }
        GateReading now = reading.get();
        if (now.opens()) {
            opened.add(now);
        } else if (shut == null) {
            shut = now;
        }
    }
}
