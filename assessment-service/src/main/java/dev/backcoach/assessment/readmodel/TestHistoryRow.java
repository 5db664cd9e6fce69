package dev.backcoach.assessment.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One recording, correction or skip of a test in the table {@code test_history_v1}. */
@Entity
@Table(name = "test_history_v1")
public class TestHistoryRow {

    /** It has the version of the event that told it. */
    @Embeddable
    public record Key(
            @Column(name = "client_id") UUID client,
            @Column(name = "stream_version") long version) {}

    @EmbeddedId
    public Key key;

    @Column(name = "assessment_id")
    public UUID assessment;

    @Column(name = "test_id")
    public String test;

    @Column(name = "kind")
    public String kind;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "actor")
    public String actor;

    @Column(name = "reason")
    public String reason;

    /** The result as JSON with sealed notes, or null of a skip. */
    @Column(name = "content")
    @ColumnTransformer(write = "?::json")
    public String content;
}
