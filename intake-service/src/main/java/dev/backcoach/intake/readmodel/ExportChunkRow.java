package dev.backcoach.intake.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A piece of a service's part in the table {@code export_chunk_v1}, as the service encrypted it. */
@Entity
@Table(name = "export_chunk_v1")
public class ExportChunkRow {

    /** A service may give its part several times. */
    @Embeddable
    public record Key(
            @Column(name = "export_id") UUID export,
            @Column(name = "service") String service,
            @Column(name = "attempt") UUID attempt,
            @Column(name = "number") int number) {}

    @EmbeddedId
    public Key key;

    @Column(name = "last")
    public boolean last;

    @Column(name = "sealed")
    public byte[] sealed;
}
