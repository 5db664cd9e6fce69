package dev.backcoach.platform.service.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One walk in the read model. */
@Entity
@Table(name = "walk_v1")
public class WalkRow {

    @Id
    @Column(name = "event_id")
    public UUID eventId;

    @Column(name = "client_id")
    public UUID clientId;

    public int minutes;
}
