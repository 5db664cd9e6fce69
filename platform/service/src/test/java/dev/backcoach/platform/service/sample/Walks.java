package dev.backcoach.platform.service.sample;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.decider.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A small service: walks of clients that another service has introduced, and a reminder a day after the last walk. */
public final class Walks implements Decider<Walks.Command, Walks.Event, Walks.State> {

    public sealed interface Command {}

    public record Introduce(UUID coach) implements Command {}

    public record LogWalk(int minutes, String note, Instant at) implements Command {}

    public record CorrectWalk(int minutes, String note) implements Command {}

    public record Forget() implements Command {}

    public record RunReviews(Instant asOf) implements Command {}

    public sealed interface Event {}

    public record Introduced(UUID coach) implements Event {}

    public record WalkLogged(int minutes, @Personal String note, Instant at) implements Event {}

    public record WalkCorrected(int minutes, @Personal String note) implements Event {}

    public record Reminded(Instant dueAt) implements Event {}

    public record Forgotten() implements Event {}

    /**
     * What is known.
     *
     * @param remindAt when a reminder falls due, or null
     */
    public record State(UUID coach, int walks, Instant remindAt) {

        public Optional<Instant> due() {
            return Optional.ofNullable(remindAt);
        }
    }

    @Override
    public State initial() {
        return new State(null, 0, null);
    }

    @Override
    public List<Event> decide(Command command, State state) {
        return switch (command) {
            case Introduce(UUID coach) -> List.of(new Introduced(coach));
            case LogWalk(int minutes, String note, Instant at) -> {
                if (minutes > 600) {
                    throw new Rejection("W-LONG", "A walk of more than 600 minutes is not a walk. Check the minutes.");
                }
                yield List.of(new WalkLogged(minutes, note, at));
            }
            case CorrectWalk(int minutes, String note) -> List.of(new WalkCorrected(minutes, note));
            case Forget _ -> List.of(new Forgotten());
            case RunReviews(Instant asOf) ->
                state.due()
                        .filter(due -> !due.isAfter(asOf))
                        .<List<Event>>map(due -> List.of(new Reminded(due)))
                        .orElse(List.of());
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return switch (event) {
            case Introduced(UUID coach) -> new State(coach, state.walks(), state.remindAt());
            case WalkLogged(int _, String _, Instant at) ->
                new State(state.coach(), state.walks() + 1, at.plus(Duration.ofDays(1)));
            case WalkCorrected _ -> state;
            case Forgotten _ -> initial();
            case Reminded _ -> new State(state.coach(), state.walks(), null);
        };
    }
}
