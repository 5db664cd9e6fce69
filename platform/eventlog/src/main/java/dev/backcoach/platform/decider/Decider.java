package dev.backcoach.platform.decider;

import java.util.List;

/**
 * The pure core of an aggregate: what a command means in a state, and what an event does to it.
 *
 * <p>Implementations are functions of their arguments alone: no clock, no randomness, no I/O. A command carries its own
 * instants and ids. Therefore folding the same events always gives the same state.
 *
 * @param <C> commands, a sealed interface of records
 * @param <E> events, a sealed interface of records
 * @param <S> the state, immutable and bounded in size however long the history is
 */
public interface Decider<C, E, S> {

    /** The state of a client about whom nothing has been recorded. */
    S initial();

    /**
     * What the command makes happen.
     *
     * @return the events in order; empty when there is nothing to do, so that sending a command twice is safe
     * @throws Rejection when a rule refuses the command; nothing is recorded then
     */
    List<E> decide(C command, S state);

    /** The state after the event. Never refuses: what has been recorded happened. */
    S evolve(S state, E event);
}
