package dev.backcoach.progress.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A row for one event of a client's stream. */
@Embeddable
public record VersionKey(
        @Column(name = "client_id") UUID client,
        @Column(name = "version") long version) {}
