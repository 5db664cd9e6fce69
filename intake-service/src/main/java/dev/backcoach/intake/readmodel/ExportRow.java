package dev.backcoach.intake.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One export in the table {@code export_v1}. */
@Entity
@Table(name = "export_v1")
public class ExportRow {

    @Id
    @Column(name = "export_id")
    public UUID exportId;

    @Column(name = "client_id")
    public UUID client;

    @Column(name = "key")
    public String key;

    @Column(name = "coach_id")
    public UUID coach;

    @Column(name = "requested_at")
    public Instant requestedAt;

    @Column(name = "state")
    public String state;

    @Column(name = "completed_at")
    public Instant completedAt;

    @Column(name = "public_key")
    public String publicKey;

    /** As JSON, sealed; null once nothing is left to open. */
    @Column(name = "private_key")
    @ColumnTransformer(write = "?::json")
    public String privateKey;
}
