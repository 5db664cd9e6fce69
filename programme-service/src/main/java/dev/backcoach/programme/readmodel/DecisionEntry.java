package dev.backcoach.programme.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One decision of the read model {@code decision-v1}. */
@Entity
@Table(name = "decision_v1")
@IdClass(DecisionEntry.Key.class)
public class DecisionEntry {

    @Id
    @Column(name = "client_id")
    UUID clientId;

    @Id
    long version;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String trace;

    /** Which event of which client. */
    public static class Key {

        UUID clientId;
        long version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.clientId.equals(clientId) && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(clientId, version);
        }
    }

    /** Hibernate's. */
    protected DecisionEntry() {}

    DecisionEntry(UUID clientId, long version, UUID decisionId, Instant recordedAt, String trace) {
        this.clientId = clientId;
        this.version = version;
        this.decisionId = decisionId;
        this.recordedAt = recordedAt;
        this.trace = trace;
    }

    /** The version of the client's stream that holds the decision. */
    public long version() {
        return version;
    }

    /** When it was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The decision with its why-trace, as the event's JSON. */
    public String trace() {
        return trace;
    }
}
