package dev.backcoach.systemtests.walking;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.util.List;

/**
 * What a coach keeps about a client: every walk that the diary tells of, and the coach's own advice. The stream of the
 * consuming service in the system tests. Each fact is recorded, also one that came before, so that a doubled effect
 * shows.
 */
public final class CoachBook implements Decider<CoachBook.Command, CoachBook.Event, CoachBook.State> {

    /** The consuming service's short name. */
    public static final String SERVICE = "coachbook";

    /** The stored name of {@link WalkTakenIn}. */
    public static final String WALK_TAKEN_IN = "walk-taken-in.v1";

    /** What a coach asks for, and what the diary's facts amount to. */
    public sealed interface Command {}

    /** The coach tells the client something. */
    public record GiveAdvice(String words) implements Command {}

    /** The diary's event of this version says so many minutes. */
    public record TakeInWalk(String source, long version, int minutes) implements Command {}

    /** What happened. */
    public sealed interface Event {}

    public record AdviceGiven(@Personal String words) implements Event {}

    public record WalkTakenIn(String source, long version, int minutes) implements Event {}

    /** The book in short. */
    public record State(
            long walks,
            long minutes,
            long lastVersion,
            long advice,
            @Personal String lastWords) {}

    @Override
    public State initial() {
        return new State(0, 0, 0, 0, null);
    }

    @Override
    public List<Event> decide(Command command, State state) {
        return switch (command) {
            case GiveAdvice(String words) -> List.of(new AdviceGiven(words));
            case TakeInWalk(String source, long version, int minutes) ->
                List.of(new WalkTakenIn(source, version, minutes));
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case AdviceGiven(String words) -> new State(s.walks(), s.minutes(), s.lastVersion(), s.advice() + 1, words);
            case WalkTakenIn(String _, long version, int minutes) ->
                new State(s.walks() + 1, s.minutes() + minutes, version, s.advice(), s.lastWords());
        };
    }

    /** The whole aggregate. */
    public static Aggregate<Command, Event, State> aggregate(Vault vault) {
        SealedJson json = new SealedJson(vault);
        EventTypes<Event> types = EventTypes.of(SERVICE, Event.class, json)
                .event("advice-given.v1", AdviceGiven.class)
                .event(WALK_TAKEN_IN, WalkTakenIn.class)
                .build();
        return new Aggregate<>(new CoachBook(), types, json, State.class, 1);
    }
}
