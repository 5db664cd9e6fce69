package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.util.List;
import java.util.stream.IntStream;

/** A small aggregate with one of everything: a walking diary that also takes in other services' facts. */
public final class Diary implements Decider<Diary.Command, Diary.Event, Diary.State> {

    /** Minutes that the decider fails on, as a poison fact makes it. */
    public static final int POISON = 666;

    /** What can be asked for. */
    public sealed interface Command {}

    /** One walk; more than 24 hours is refused. */
    public record LogWalk(int minutes, String note) implements Command {}

    /** Several walks at once. */
    public record LogOuting(List<Integer> minutes) implements Command {}

    /** Nothing happens. */
    public record Rest() implements Command {}

    /** What another service says. */
    public record TakeInWalk(String source, long version, int minutes) implements Command {}

    /** Another service restricts this client. */
    public record Restrict(String source, long version) implements Command {}

    /** The record is to go. */
    public record Forget() implements Command {}

    /** What happened. */
    public sealed interface Event {}

    public record WalkLogged(int minutes, @Personal String note) implements Event {}

    public record WalkTakenIn(String source, long version, int minutes) implements Event {}

    public record Restricted(String source, long version) implements Event {}

    public record DiaryErased() implements Event {}

    /** What it adds up to. */
    public record State(
            long minutes,
            long walks,
            long facts,
            boolean restricted,
            @Personal String lastNote) {}

    @Override
    public State initial() {
        return new State(0, 0, 0, false, null);
    }

    @Override
    public List<Event> decide(Command command, State state) {
        return switch (command) {
            case LogWalk(int minutes, String note) -> List.of(walk(minutes, note));
            case LogOuting(List<Integer> minutes) ->
                minutes.stream().<Event>map(m -> walk(m, null)).toList();
            case Rest _ -> List.of();
            case TakeInWalk(String source, long version, int minutes) -> {
                if (minutes == POISON) {
                    throw new IllegalArgumentException("poison");
                }
                yield List.of(new WalkTakenIn(source, version, minutes));
            }
            case Restrict(String source, long version) ->
                state.restricted() ? List.of() : List.of(new Restricted(source, version));
            case Forget _ -> List.of(new DiaryErased());
        };
    }

    private static WalkLogged walk(int minutes, String note) {
        if (minutes > 24 * 60) {
            throw new Rejection("R-WALK-1", "A walk lasts 24 hours at most. Send the minutes of one walk.");
        }
        return new WalkLogged(minutes, note);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case WalkLogged(int minutes, String note) ->
                new State(
                        s.minutes() + minutes,
                        s.walks() + 1,
                        s.facts(),
                        s.restricted(),
                        note == null ? s.lastNote() : note);
            case WalkTakenIn(String _, long _, int minutes) ->
                new State(s.minutes() + minutes, s.walks(), s.facts() + 1, s.restricted(), s.lastNote());
            case Restricted _ -> new State(s.minutes(), s.walks(), s.facts() + 1, true, s.lastNote());
            case DiaryErased _ -> initial();
        };
    }

    /** The names of its events in a service's log. */
    public static EventTypes<Event> types(String service, SealedJson json) {
        return EventTypes.of(service, Event.class, json)
                .event("walk-logged.v1", WalkLogged.class)
                .event("walk-taken-in.v1", WalkTakenIn.class)
                .event("restricted.v1", Restricted.class)
                .erasure("diary-erased.v1", DiaryErased.class)
                .build();
    }

    /** The whole aggregate for a service. */
    public static Aggregate<Command, Event, State> aggregate(String service, Vault vault) {
        SealedJson json = new SealedJson(vault);
        return new Aggregate<>(new Diary(), types(service, json), json, State.class, 1);
    }

    /** Walks of the given minutes. */
    public static LogOuting outing(int... minutes) {
        return new LogOuting(IntStream.of(minutes).boxed().toList());
    }
}
