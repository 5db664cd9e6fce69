package dev.backcoach.intake.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One draft in the table {@code draft_v1}. */
@Entity
@Table(name = "draft_v1")
public class DraftRow {

    /** There is one draft of each questionnaire. */
    @Embeddable
    public record Key(
            @Column(name = "client_id") UUID client,
            @Column(name = "questionnaire") String questionnaire) {}

    @EmbeddedId
    public Key key;

    @Column(name = "version")
    public String version;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** What is written, as JSON with everything sealed. */
    @Column(name = "content")
    @ColumnTransformer(write = "?::json")
    public String content;
}
