package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.List;
import java.util.UUID;

/** What a flare had paused is back in the plan, each item down once (R-AGG-4). */
public record ItemsResumed(UUID decision, int planVersion, List<Prescription> items) implements Outcome {

    public ItemsResumed {
        items = List.copyOf(items);
    }
}
