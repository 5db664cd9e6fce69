package dev.backcoach.programme.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One client of the read model {@code caseload-v2}. */
@Entity
@Table(name = "caseload_v2")
public class CaseloadEntry {

    @Id
    @Column(name = "client_id")
    public UUID clientId;

    @Column(name = "coach_id")
    public UUID coachId;

    @Column(name = "time_zone")
    public String timeZone = "UTC";

    public String mode;

    public String status = "AWAITING_INTAKE";

    public String policy;

    public String stage;

    @Column(name = "plan_version")
    public int planVersion;

    @Column(name = "window_kind")
    public String windowKind;

    @Column(name = "window_first_day")
    public LocalDate windowFirstDay;

    @Column(name = "window_last_day")
    public LocalDate windowLastDay;

    @Column(name = "blocked_at")
    public Instant blockedAt;

    @Column(name = "flare_at")
    public Instant flareAt;

    @Column(name = "flare_contact_by")
    public LocalDate flareContactBy;

    @Column(name = "proposal_id")
    public UUID proposalId;

    @Column(name = "proposal_exercise")
    public String proposalExercise;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "proposal_expires_at")
    public Instant proposalExpiresAt;

    @Column(name = "review_kind")
    public String reviewKind;

    @Column(name = "review_requested_at")
    public Instant reviewRequestedAt;

    @Column(name = "last_report_day")
    public LocalDate lastReportDay;

    /** Hibernate's. */
    protected CaseloadEntry() {}

    CaseloadEntry(UUID clientId) {
        this.clientId = clientId;
    }
}
