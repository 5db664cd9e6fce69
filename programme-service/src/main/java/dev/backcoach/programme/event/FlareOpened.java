package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Prescription;
import java.util.List;
import java.util.UUID;

/**
 * A flare begins (R-AGG-4): all but the start activity and relief is paused.
 *
 * @param paused as they stood, to come back each down once
 */
public record FlareOpened(UUID decision, Flare flare, int planVersion, List<Prescription> paused) implements Outcome {

    public FlareOpened {
        paused = List.copyOf(paused);
    }
}
