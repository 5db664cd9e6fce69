package dev.backcoach.progress.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What is kept of a client beside the diary, in the table {@code diary_client_v2}. */
@Entity
@Table(name = "diary_client_v2")
public class DiaryClientRow {

    @Id
    @Column(name = "client_id")
    public UUID client;

    /** {@link Zones} as JSON. */
    @Column(name = "zones")
    @ColumnTransformer(write = "?::jsonb")
    public String zones;

    @Column(name = "coach_id")
    public UUID coach;

    @Column(name = "mode")
    public String mode;

    /** The stage that the programme has come to, or null. */
    @Column(name = "stage")
    public String stage;

    /** Since when the programme runs, or null. */
    @Column(name = "opened_at")
    public Instant openedAt;

    /** Under which the client's figures may be counted, or null without consent. */
    @Column(name = "pseudonym")
    public UUID pseudonym;
}
