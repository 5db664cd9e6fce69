package dev.backcoach.systemtests.bench;

import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One review of one client: the facts of the morning folded in, then the noon review that judges a window. The state is
 * bounded (architecture.md section 3), so that ten years of diary cost what ten weeks do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReviewBenchmark {

    /** How long the client has kept a diary. */
    @Param({"10", "520"})
    public int weeks;

    private ProgrammeJourney.Pending pending;

    /** Lives through the weeks, decided by the real rules. */
    @Setup
    public void live() {
        pending = new ProgrammeJourney(1).untilReview(7 * weeks);
        if (review().isEmpty()) {
            throw new IllegalStateException("the review decides nothing");
        }
    }

    /** Folds the morning's facts and decides the review. */
    @Benchmark
    public List<ProgrammeEvent> review() {
        Programme state = pending.before();
        for (ProgrammeEvent fact : pending.facts()) {
            state = ProgrammeJourney.DECIDER.evolve(state, fact);
        }
        return ProgrammeJourney.DECIDER.decide(pending.review(), state);
    }
}
