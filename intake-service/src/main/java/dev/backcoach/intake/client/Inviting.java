package dev.backcoach.intake.client;

import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import java.util.List;

/** A code makes one login the client's, once, and not for ever. */
final class Inviting {

    private static final String RULE = "INVITATION";

    private Inviting() {}

    static List<IntakeEvent> accept(AcceptInvitation command, ClientRecord client) {
        Invitation invitation = client.invitation();
        if (invitation == null || !invitation.codeHash().equals(command.codeHash())) {
            throw new NothingThere(RULE, "There is no invitation with this code. Check it, or ask for a new one.");
        }
        if (command.login().equals(invitation.login())) {
            return List.of();
        }
        if (invitation.login() != null) {
            throw new WrongState(RULE, "ACCEPTED", "This code has been used already; ask for a new invitation.");
        }
        if (!command.asOf().isBefore(invitation.expiresAt())) {
            throw new WrongState(RULE, "EXPIRED", "This code is no longer valid; ask for a new invitation.");
        }
        return List.of(new InvitationAccepted(invitation.id(), command.login()));
    }
}
