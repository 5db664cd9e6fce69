package dev.backcoach.intake.client;

import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import java.util.List;

/** A code makes one login the client's, once, and not for ever. */
public final class Inviting {

    private static final String RULE = "INVITATION";

    private Inviting() {}

    static List<IntakeEvent> accept(AcceptInvitation command, ClientRecord client) {
        Invitation invitation = client.invitation();
        return accepts(command, invitation)
                ? List.of(new InvitationAccepted(invitation.id(), command.login()))
                : List.of();
    }

    /**
     * Whether the code makes the login theirs now; false where it is theirs already.
     *
     * @param invitation the latest one, or null
     * @throws NothingThere when the code is not its code
     * @throws WrongState when the code is used, or no longer valid
     */
    public static boolean accepts(AcceptInvitation command, Invitation invitation) {
        if (invitation == null || !invitation.codeHash().equals(command.codeHash())) {
            throw new NothingThere(RULE, "There is no invitation with this code. Check it, or ask for a new one.");
        }
        if (command.login().equals(invitation.login())) {
            return false;
        }
        if (invitation.login() != null) {
            throw new WrongState(RULE, "ACCEPTED", "This code has been used already; ask for a new invitation.");
        }
        if (!command.asOf().isBefore(invitation.expiresAt())) {
            throw new WrongState(RULE, "EXPIRED", "This code is no longer valid; ask for a new invitation.");
        }
        return true;
    }
}
