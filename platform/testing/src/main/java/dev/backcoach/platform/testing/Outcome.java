package dev.backcoach.platform.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * What a decider made of the commands of a {@link Specification}. Each expectation answers the same outcome, so that
 * several can be chained, and throws an {@link AssertionError} if it is not met.
 *
 * @param <E> events
 * @param <S> states
 */
public final class Outcome<E, S> {

    private final List<E> history;
    private final List<?> commands;
    private final List<E> events;
    private final S state;
    private final Optional<RuntimeException> refusal;

    Outcome(List<E> history, List<?> commands, List<E> events, S state, Optional<RuntimeException> refusal) {
        this.history = history;
        this.commands = commands;
        this.events = events;
        this.state = state;
        this.refusal = refusal;
    }

    /** Expects that no command was refused and that together they decided exactly these events in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Outcome<E, S> then(E... expected) {
        return then(List.of(expected));
    }

    /** As {@link #then(Object[])}. */
    public Outcome<E, S> then(List<? extends E> expected) {
        requireAccepted();
        if (!events.equals(expected)) {
            throw failure(inLines(expected), inLines(events));
        }
        return this;
    }

    /** Expects that no command was refused and that there was nothing to do. */
    public Outcome<E, S> thenNothing() {
        return then(List.of());
    }

    /** Expects that the last command was refused with this kind of exception. */
    public Outcome<E, S> thenRefused(Class<? extends RuntimeException> kind) {
        return thenRefused(kind, anyRefusal -> {});
    }

    /** Expects that the last command was refused with this kind of exception, and hands it over for further checks. */
    public <R extends RuntimeException> Outcome<E, S> thenRefused(Class<R> kind, Consumer<? super R> checks) {
        String expected = "  refusal: " + kind.getName();
        RuntimeException actual = refusal.orElseThrow(() -> failure(expected, inLines(events)));
        if (!kind.isInstance(actual)) {
            AssertionFailedError failure = failure(expected, "  refusal: " + actual);
            failure.initCause(actual);
            throw failure;
        }
        checks.accept(kind.cast(actual));
        return this;
    }

    /** Expects that no command was refused, and hands over the state after all events for checks. */
    public Outcome<E, S> thenState(Consumer<? super S> checks) {
        requireAccepted();
        checks.accept(state);
        return this;
    }

    /** One item on each line, indented, or a line that says that there is none. */
    static String inLines(List<?> items) {
        return items.isEmpty()
                ? "  (none)"
                : items.stream().map(item -> "  " + item).collect(Collectors.joining("\n"));
    }

    private void requireAccepted() {
        refusal.ifPresent(unexpected -> {
            throw new AssertionError(message("  no refusal", "  refusal: " + unexpected), unexpected);
        });
    }

    private AssertionFailedError failure(String expected, String actual) {
        return new AssertionFailedError(message(expected, actual), expected, actual);
    }

    private String message(String expected, String actual) {
        return "\nexpected:\n" + expected + "\nbut was:\n" + actual + "\ngiven:\n" + inLines(history) + "\nwhen:\n"
                + inLines(commands);
    }
}
