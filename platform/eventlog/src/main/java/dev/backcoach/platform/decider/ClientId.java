package dev.backcoach.platform.decider;

import java.util.UUID;

/**
 * Who an event is about. One stream of events per client and service; also the key on Kafka. Opaque: it tells nothing
 * about the person.
 */
public record ClientId(UUID value) implements Comparable<ClientId> {

    /** Stands where something belongs to no client, such as a record that nobody can read. */
    public static final ClientId NOBODY = new ClientId(new UUID(0, 0));

    public ClientId {
        if (value == null) {
            throw new IllegalArgumentException("a client id needs a value");
        }
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ClientId of(String text) {
        return new ClientId(UUID.fromString(text));
    }

    /** Orders as PostgreSQL orders {@code uuid}: byte by byte, unsigned. */
    @Override
    public int compareTo(ClientId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
