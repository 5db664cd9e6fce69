package dev.backcoach.progress.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One entry of a diary in the table {@code diary_v2}. */
@Entity
@Table(name = "diary_v2")
public class DiaryRow {

    /** What an entry is told from others by: apps number each kind on its own. */
    @Embeddable
    public record Key(
            @Column(name = "client_id") UUID client,
            @Column(name = "kind") String kind,
            @Column(name = "entry_id") UUID entry) {}

    @EmbeddedId
    public Key key;

    @Column(name = "revision")
    public long revision;

    /** Of the client's stream, that of the latest revision. */
    @Column(name = "version")
    public long version;

    /** The client's local day that the entry is about. */
    @Column(name = "day")
    public LocalDate day;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The {@link DiaryItem} as JSON. */
    @Column(name = "item")
    @ColumnTransformer(write = "?::jsonb")
    public String item;

    /** The {@link FreeText} as sealed JSON, or null. */
    @Column(name = "sealed")
    @ColumnTransformer(write = "?::jsonb")
    public String sealed;
}
