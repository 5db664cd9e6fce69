package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.COACH;
import static dev.backcoach.intake.client.Life.SPECIFICATION;
import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.at;
import static dev.backcoach.intake.client.Life.register;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.command.ConfirmErasure;
import dev.backcoach.intake.command.RequestErasure;
import dev.backcoach.intake.command.WithdrawErasure;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ErasureBasis;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.InsteadOfClient;
import dev.backcoach.platform.decider.Rejection;
import org.junit.jupiter.api.Test;

/** Two steps from wanting to be forgotten to being forgotten (domain.md 6.5). */
class ErasingTest {

    private static final RequestErasure BY_CLIENT = new RequestErasure(ErasureBasis.CONSENT_WITHDRAWN, null, at(1));
    private static final RequestErasure BY_COACH = new RequestErasure(ErasureBasis.NO_LONGER_NEEDED, COACH, at(1));
    private static final ConfirmErasure CONFIRMED = new ConfirmErasure(null, null, at(2));

    @Test
    void askingErasesNothingAndAskingTwiceIsAskingOnce() {
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(BY_CLIENT)
                .then(new ErasureRequested(ErasureBasis.CONSENT_WITHDRAWN, null, at(1)));
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_CLIENT))
                .when(BY_COACH)
                .thenNothing();
    }

    @Test
    void onlyTheConfirmationErases() {
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_CLIENT))
                .when(CONFIRMED)
                .then(new ClientErased(ErasureBasis.CONSENT_WITHDRAWN, null, null, null, at(1), at(2)));
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_COACH))
                .when(new ConfirmErasure(COACH, InsteadOfClient.HAS_NO_LOGIN, at(2)))
                .then(new ClientErased(
                        ErasureBasis.NO_LONGER_NEEDED, COACH, COACH, InsteadOfClient.HAS_NO_LOGIN, at(1), at(2)));
    }

    @Test
    void whatNobodyHasAskedForIsNotConfirmed() {
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(CONFIRMED)
                .thenRefused(
                        WrongState.class, refusal -> assertThat(refusal.state()).isEqualTo("NOT_REQUESTED"));
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_CLIENT, new WithdrawErasure(true)))
                .when(CONFIRMED)
                .thenRefused(
                        WrongState.class, refusal -> assertThat(refusal.state()).isEqualTo("NOT_REQUESTED"));
    }

    @Test
    void whatTheClientWantsOnlyTheClientTakesBack() {
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_CLIENT))
                .when(new WithdrawErasure(false))
                .thenRefused(
                        Rejection.class, refusal -> assertThat(refusal.rule()).isEqualTo("ERASURE"));
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_CLIENT))
                .when(new WithdrawErasure(true))
                .then(new ErasureWithdrawn());
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_COACH))
                .when(new WithdrawErasure(true))
                .then(new ErasureWithdrawn());
        SPECIFICATION
                .given(after(register("1984-05-17"), BY_COACH))
                .when(new WithdrawErasure(false))
                .then(new ErasureWithdrawn());
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(new WithdrawErasure(false))
                .thenNothing();
    }
}
