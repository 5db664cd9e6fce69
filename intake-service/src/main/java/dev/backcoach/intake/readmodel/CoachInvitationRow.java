package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.client.Invitation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One coach in the table {@code coach_invitation_v1}. */
@Entity
@Table(name = "coach_invitation_v1")
public class CoachInvitationRow {

    @Id
    @Column(name = "coach_id")
    public UUID coachId;

    @Column(name = "invitation_id")
    UUID invitationId;

    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** Null before it is accepted. */
    String login;

    void set(Invitation invitation) {
        invitationId = invitation.id();
        codeHash = invitation.codeHash();
        expiresAt = invitation.expiresAt();
        login = invitation.login();
    }

    Invitation invitation() {
        return new Invitation(invitationId, codeHash, expiresAt, login);
    }
}
