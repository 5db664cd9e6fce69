package dev.backcoach.programme.gate;

import dev.backcoach.programme.decision.Figures;
import java.util.List;
import java.util.UUID;

/**
 * What a gate shows now.
 *
 * @param gate its name
 * @param figures that it goes by, for the why-trace
 * @param inputs ids of the source events that it rests on
 * @param session that shows it, or null
 */
public record GateReading(String gate, boolean opens, Figures figures, List<UUID> inputs, UUID session) {

    public GateReading {
        inputs = List.copyOf(inputs);
    }
}
