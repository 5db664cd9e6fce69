package dev.backcoach.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Given / when / then for a decider: a pure pair of functions, {@code decide} from a command and a state to events, and
 * {@code evolve} from a state and an event to the next state. States and events must have value equality, as records
 * have.
 *
 * <pre>{@code
 * specification.given(windowOpened()).when(review()).then(windowPassed());
 * }</pre>
 *
 * <p>With every command it also checks that folding the same events twice gives equal states, that deciding leaves the
 * given state as it was, and that deciding twice gives equal events. What is not as expected is an
 * {@link AssertionError} that shows expectation, outcome, history and commands with one item on each line. A
 * specification keeps nothing between tests and may be shared by them.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 */
public final class Specification<C, E, S> {

    private final S initial;
    private final BiFunction<C, S, List<E>> decide;
    private final BiFunction<S, E, S> evolve;

    private Specification(S initial, BiFunction<C, S, List<E>> decide, BiFunction<S, E, S> evolve) {
        this.initial = initial;
        this.decide = decide;
        this.evolve = evolve;
    }

    /** The specification of the decider with these functions, whose history begins in the initial state. */
    public static <C, E, S> Specification<C, E, S> of(
            S initial, BiFunction<C, S, List<E>> decide, BiFunction<S, E, S> evolve) {
        return new Specification<>(initial, decide, evolve);
    }

    /** What has happened before, oldest first; without events, nothing has. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Given given(E... history) {
        return given(List.of(history));
    }

    /** What has happened before, oldest first. */
    public Given given(List<? extends E> history) {
        return new Given(List.copyOf(history));
    }

    /** A history to which commands are put. */
    public final class Given {

        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        /**
         * Puts the commands one after the other, each to the state that the history and the events of the commands
         * before it have made. Only the last one may be refused.
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Outcome<E, S> when(C... commands) {
            List<E> events = new ArrayList<>(history);
            Optional<RuntimeException> refusal = Optional.empty();
            for (C command : commands) {
                refusal.ifPresent(earlier -> {
                    throw new AssertionError("refused before the last command, " + command, earlier);
                });
                Answer<E> answer = decidePurely(command, List.copyOf(events));
                events.addAll(answer.events());
                refusal = answer.refusal();
            }
            List<E> decided = events.subList(history.size(), events.size());
            return new Outcome<>(history, List.of(commands), List.copyOf(decided), foldRepeatably(events), refusal);
        }
    }

    private record Answer<E>(List<E> events, Optional<RuntimeException> refusal) {}

    private Answer<E> decidePurely(C command, List<E> history) {
        S state = foldRepeatably(history);
        Answer<E> answer = decide(command, state);
        requireEqual(fold(history), state, "deciding " + command + " has changed the given state", history);
        requireEqual(
                answer.events(), decide(command, state).events(), "deciding " + command + " twice differs", history);
        return answer;
    }

    private Answer<E> decide(C command, S state) {
        try {
            return new Answer<>(List.copyOf(decide.apply(command, state)), Optional.empty());
        } catch (RuntimeException refusal) {
            return new Answer<>(List.of(), Optional.of(refusal));
        }
    }

    private S foldRepeatably(List<E> events) {
        S state = fold(events);
        requireEqual(state, fold(events), "folding the same events twice differs", events);
        return state;
    }

    private S fold(List<E> events) {
        S state = initial;
        for (E event : events) {
            state = evolve.apply(state, event);
        }
        return state;
    }

    private static void requireEqual(Object first, Object second, String complaint, List<?> history) {
        if (!Objects.equals(first, second)) {
            throw new AssertionError(
                    complaint + ":\n  " + first + "\n  " + second + "\nwith the history:\n" + Outcome.inLines(history));
        }
    }
}
