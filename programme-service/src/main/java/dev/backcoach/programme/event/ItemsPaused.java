package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.List;
import java.util.UUID;

/** What had come back after a flare is paused again (R-AGG-3). */
public record ItemsPaused(UUID decision, int planVersion, List<Prescription> items) implements Outcome {

    public ItemsPaused {
        items = List.copyOf(items);
    }
}
