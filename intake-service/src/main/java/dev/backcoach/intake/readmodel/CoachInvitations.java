package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.client.Invitation;
import dev.backcoach.intake.client.Inviting;
import dev.backcoach.intake.command.AcceptInvitation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The coaches that are registered, each with its latest invitation. They are about no client and so are no events. */
@ApplicationScoped
public class CoachInvitations implements PanacheRepositoryBase<CoachInvitationRow, UUID> {

    /** Registers a coach who is not yet, and makes this the only invitation whose code works. */
    @Transactional
    public void issue(UUID coach, Invitation invitation) {
        CoachInvitationRow row = findById(coach, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new CoachInvitationRow();
            row.coachId = coach;
            row.set(invitation);
            persist(row);
        } else {
            row.set(invitation);
        }
    }

    /** The latest invitation of a coach. */
    @Transactional
    public Optional<Invitation> of(UUID coach) {
        return findByIdOptional(coach).map(CoachInvitationRow::invitation);
    }

    /**
     * Makes a login the coach's.
     *
     * @return false where it is already
     * @throws dev.backcoach.intake.client.NothingThere when there is no such code
     * @throws dev.backcoach.intake.client.WrongState when the code is used, or no longer valid
     */
    @Transactional
    public boolean accept(UUID coach, AcceptInvitation command) {
        CoachInvitationRow row = findById(coach, LockModeType.PESSIMISTIC_WRITE);
        boolean accepted = Inviting.accepts(command, row == null ? null : row.invitation());
        if (accepted) {
            row.login = command.login();
        }
        return accepted;
    }
}
