package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.List;
import java.util.UUID;

/** The plan becomes the small one that keeps what was reached (R-MAINT-1). */
public record MaintenanceEntered(UUID decision, int planVersion, List<Prescription> items) implements Outcome {

    public MaintenanceEntered {
        items = List.copyOf(items);
    }
}
