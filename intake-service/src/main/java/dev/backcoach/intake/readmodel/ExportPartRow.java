package dev.backcoach.intake.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A service's part of an export that is whole, in the table {@code export_part_v1}. */
@Entity
@Table(name = "export_part_v1")
public class ExportPartRow {

    /** Only the first whole part of a service counts. */
    @Embeddable
    public record Key(
            @Column(name = "export_id") UUID export,
            @Column(name = "service") String service) {}

    @EmbeddedId
    public Key key;

    @Column(name = "attempt")
    public UUID attempt;

    @Column(name = "chunks")
    public int chunks;

    @Column(name = "events")
    public long events;
}
