package dev.backcoach.programme.command;

import dev.backcoach.programme.plan.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The coach has looked.
 *
 * @param remove exercises to take out, for SIMPLIFY
 * @param stepBack exercises to lower, for SIMPLIFY
 */
public record ResolveReview(UUID coach, Resolution resolution, List<String> remove, List<String> stepBack, Instant asOf)
        implements ProgrammeCommand {

    public ResolveReview {
        remove = List.copyOf(remove);
        stepBack = List.copyOf(stepBack);
    }

    /** To go on with a fresh window. */
    public ResolveReview(UUID coach, Instant asOf) {
        this(coach, Resolution.GO_ON, List.of(), List.of(), asOf);
    }
}
