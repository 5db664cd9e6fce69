package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.types.Aggregate;
import java.util.List;

/**
 * A diary to which a fact means nothing unless as many as came before it are in the state: a decision on a state that
 * was no longer, or not yet, the right one leaves no event that could conflict, and shows at the end.
 */
final class StrictDiary implements Decider<Diary.Command, Diary.Event, Diary.State> {

    private final Decider<Diary.Command, Diary.Event, Diary.State> diary;

    private StrictDiary(Decider<Diary.Command, Diary.Event, Diary.State> diary) {
        this.diary = diary;
    }

    /** The same aggregate with this decider. */
    static Aggregate<Diary.Command, Diary.Event, Diary.State> of(
            Aggregate<Diary.Command, Diary.Event, Diary.State> lenient) {
        return new Aggregate<>(
                new StrictDiary(lenient.decider()),
                lenient.types(),
                lenient.json(),
                lenient.stateType(),
                lenient.stateShape());
    }

    @Override
    public Diary.State initial() {
        return diary.initial();
    }

    @Override
    public List<Diary.Event> decide(Diary.Command command, Diary.State state) {
        boolean tooEarly = command instanceof Diary.TakeInWalk(String _, long version, int minutes)
                && minutes != Diary.POISON
                && state.facts() < version - 1;
        return tooEarly ? List.of() : diary.decide(command, state);
    }

    @Override
    public Diary.State evolve(Diary.State state, Diary.Event event) {
        return diary.evolve(state, event);
    }
}
