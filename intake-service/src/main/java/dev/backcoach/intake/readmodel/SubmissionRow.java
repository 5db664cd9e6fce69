package dev.backcoach.intake.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a submission in the table {@code submission_v1}. */
@Entity
@Table(name = "submission_v1")
public class SubmissionRow {

    /** A revision has the version of the event that told it. */
    @Embeddable
    public record Key(
            @Column(name = "client_id") UUID client,
            @Column(name = "stream_version") long version) {}

    @EmbeddedId
    public Key key;

    @Column(name = "submission_id")
    public UUID submission;

    @Column(name = "revision")
    public long revision;

    @Column(name = "questionnaire")
    public String questionnaire;

    @Column(name = "questionnaire_version")
    public String questionnaireVersion;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "submitted_by")
    public String submittedBy;

    @Column(name = "score")
    public Integer score;

    /** The answers as JSON, free text sealed. */
    @Column(name = "content")
    @ColumnTransformer(write = "?::json")
    public String content;
}
