package dev.backcoach.assessment.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An assessment in the table {@code assessment_v1}. */
@Entity
@Table(name = "assessment_v1")
public class AssessmentRow {

    /** An app may make the same id for two clients. */
    @Embeddable
    public record Key(
            @Column(name = "client_id") UUID client,
            @Column(name = "assessment_id") UUID assessment) {}

    @EmbeddedId
    public Key key;

    @Column(name = "opened_version")
    public long openedVersion;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "protocol")
    public String protocol;

    @Column(name = "setting")
    public String setting;

    @Column(name = "coach_id")
    public UUID coachId;

    @Column(name = "completed_at")
    public Instant completedAt;

    /** The last event that completed it, as JSON. */
    @Column(name = "scores")
    @ColumnTransformer(write = "?::json")
    public String scores;

    @Column(name = "review")
    public String review;

    @Column(name = "priorities")
    public String priorities;

    @Column(name = "contested_at")
    public Instant contestedAt;
}
