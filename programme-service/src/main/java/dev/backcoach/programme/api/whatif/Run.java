package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import java.util.List;
import java.util.UUID;

/**
 * A comparison that this process works on.
 *
 * @param coach who asked; clients of others are passed over
 * @param other decides by the other rules
 */
record Run(UUID id, UUID coach, ProgrammeDecider other, List<ClientId> clients) {

    Run {
        clients = List.copyOf(clients);
    }
}
