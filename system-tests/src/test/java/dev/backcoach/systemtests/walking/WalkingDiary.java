package dev.backcoach.systemtests.walking;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.util.List;
import java.util.stream.IntStream;

/** What a client walked, as an app reports it: the stream of the publishing service in the system tests. */
public final class WalkingDiary implements Decider<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> {

    /** The publishing service's short name. */
    public static final String SERVICE = "diary";

    /** What an app can ask for. */
    public sealed interface Command {}

    /** Walks of so many minutes each, oldest first, with what the client says about the last of them, or null. */
    public record LogWalks(List<Integer> minutes, String note) implements Command {}

    /** A walk that was logged lasted so many minutes more or less than was said. */
    public record CorrectWalk(int difference) implements Command {}

    /** What happened. */
    public sealed interface Event {}

    public record WalkLogged(int minutes, @Personal String note) implements Event {}

    public record WalkCorrected(int minutes) implements Event {}

    /** The diary in short; the number of its events tells a lost or doubled one. */
    public record State(long events, long minutes, @Personal String lastNote) {}

    @Override
    public State initial() {
        return new State(0, 0, null);
    }

    @Override
    public List<Event> decide(Command command, State state) {
        return switch (command) {
            case LogWalks(List<Integer> minutes, String note) -> {
                int last = minutes.size() - 1;
                yield IntStream.rangeClosed(0, last)
                        .<Event>mapToObj(i -> new WalkLogged(minutes.get(i), i == last ? note : null))
                        .toList();
            }
            case CorrectWalk(int difference) -> List.of(new WalkCorrected(difference));
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case WalkLogged(int minutes, String note) ->
                new State(s.events() + 1, s.minutes() + minutes, note == null ? s.lastNote() : note);
            case WalkCorrected(int minutes) -> new State(s.events() + 1, s.minutes() + minutes, s.lastNote());
        };
    }

    /** The whole aggregate. */
    public static Aggregate<Command, Event, State> aggregate(Vault vault) {
        SealedJson json = new SealedJson(vault);
        EventTypes<Event> types = EventTypes.of(SERVICE, Event.class, json)
                .event("walk-logged.v1", WalkLogged.class)
                .event("walk-corrected.v1", WalkCorrected.class)
                .build();
        return new Aggregate<>(new WalkingDiary(), types, json, State.class, 1);
    }
}
