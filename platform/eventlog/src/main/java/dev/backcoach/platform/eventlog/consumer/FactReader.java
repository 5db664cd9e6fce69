package dev.backcoach.platform.eventlog.consumer;

import java.util.Optional;

/**
 * What a service makes of other services' events. Reads only the fields that it needs and ignores types and fields that
 * it does not know.
 */
public interface FactReader<C> {

    /**
     * The command that the fact amounts to, empty when it means nothing here. A fact is never refused: whatever is
     * thrown here, or by the decider, parks the client until it is mended.
     */
    Optional<C> commandFor(Fact fact);

    /**
     * Whether the fact only restricts, such as a blocking screen, a consent withdrawn, a change of coach, an erasure:
     * it then acts at once even while the client's other facts are parked.
     */
    boolean restricts(Fact fact);

    /** Whether the fact is a client's erasure, the one that is accepted after a gap. */
    boolean erases(Fact fact);

    /** Begins the decision on a fact; its end is told too. What is recorded goes on with the trace that this names. */
    default Deciding deciding(Fact fact) {
        return fact::traceparent;
    }

    /** A decision on a fact that is under way. */
    @FunctionalInterface
    interface Deciding extends AutoCloseable {

        /** W3C trace context of what is recorded, or null. */
        String traceparent();

        @Override
        default void close() {}
    }
}
