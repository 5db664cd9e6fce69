package dev.backcoach.intake.client;

import dev.backcoach.intake.command.ConfirmErasure;
import dev.backcoach.intake.command.RequestErasure;
import dev.backcoach.intake.command.WithdrawErasure;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.decider.Rejection;
import java.util.List;

/** Erasure in two steps, so that nobody erases a record by a slip: asked for, then confirmed (domain.md 6.5). */
final class Erasing {

    private static final String RULE = "ERASURE";

    private Erasing() {}

    static List<IntakeEvent> request(RequestErasure request, ClientRecord client) {
        return client.erasure() != null
                ? List.of()
                : List.of(new ErasureRequested(request.basis(), request.coachId(), request.asOf()));
    }

    static List<IntakeEvent> withdraw(WithdrawErasure withdraw, ClientRecord client) {
        if (client.erasure() == null) {
            return List.of();
        }
        if (client.erasure().coachId() == null && !withdraw.byClient()) {
            throw new Rejection(RULE, "The client has asked for the erasure; only the client can take that back.");
        }
        return List.of(new ErasureWithdrawn());
    }

    static List<IntakeEvent> confirm(ConfirmErasure confirm, ClientRecord client) {
        ErasureRequest requested = client.erasure();
        if (requested == null) {
            throw new WrongState(RULE, "NOT_REQUESTED", "Nobody has asked for the erasure; ask for it first.");
        }
        return List.of(new ClientErased(
                requested.basis(),
                requested.coachId(),
                confirm.coachId(),
                confirm.instead(),
                requested.requestedAt(),
                confirm.asOf()));
    }
}
