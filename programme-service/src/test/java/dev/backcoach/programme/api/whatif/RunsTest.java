package dev.backcoach.programme.api.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How many comparisons there may be, for how long, and how one is cancelled. The worker works when the test says so. */
class RunsTest {

    private final UUID coach = UUID.randomUUID();
    private final List<Runnable> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private final Runs runs = new Runs(null, null, () -> now, new Later());

    @Test
    void threeOfACoachAreUnderWayAtOnce() {
        Run first = begun(coach);
        begun(coach);
        begun(coach);
        assertThatThrownBy(() -> begun(coach))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(429));
        begun(UUID.randomUUID());
        runs.cancel(first);
        begun(coach);
    }

    @Test
    void whatIsCancelledWhileItWaitsIsNeverBegun() {
        Run run = begun(coach);
        runs.cancel(run);
        waiting.forEach(Runnable::run);
        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.begin(10)).isFalse();
    }

    @Test
    void whatIsCancelledWhileItRunsLeavesOff() {
        Run run = begun(coach);
        assertThat(run.begin(10)).isTrue();
        assertThat(run.reached(4)).isTrue();
        runs.cancel(run);
        assertThat(run.reached(5)).isFalse();
        run.end(Run.State.DONE, null, now);
        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.done()).isEqualTo(5);
    }

    @Test
    void anHourAfterItsEndItIsForgotten() {
        Run run = begun(coach);
        waiting.forEach(Runnable::run);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(runs.of(run.id(), coach, null)).isSameAs(run);
        now = now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> runs.of(run.id(), coach, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theOldestThatHasEndedMakesRoom() {
        List<Run> ended = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Run run = begun(UUID.randomUUID());
            run.end(Run.State.DONE, null, now);
            ended.add(run);
        }
        begun(coach);
        assertThatThrownBy(() ->
                        runs.of(ended.getFirst().id(), ended.getFirst().asked().coach(), null))
                .isInstanceOf(ProblemException.class);
        assertThat(runs.of(ended.getLast().id(), ended.getLast().asked().coach(), null))
                .isSameAs(ended.getLast());
    }

    @Test
    void aFaultIsToldAndEndsNothingElse() {
        Run broken = new Run(
                UUID.randomUUID(),
                asked(coach),
                null,
                List.of(new ClientId(UUID.randomUUID())), // there is no log to read
                now);
        runs.begin(broken);
        Run next = begun(coach);
        waiting.forEach(Runnable::run);
        assertThat(broken.state()).isEqualTo(Run.State.FAILED);
        assertThat(broken.because()).contains("Tell operations");
        assertThat(next.state()).isEqualTo(Run.State.DONE);
    }

    private Run begun(UUID by) {
        Run run = new Run(UUID.randomUUID(), asked(by), null, List.of(), now);
        assertThat(runs.begin(run)).isTrue();
        return run;
    }

    private static Run.Asked asked(UUID by) {
        return new Run.Asked(by, null, null, null, new WhatIfBody("STRICT", null, null, null));
    }

    private final class Later extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return waiting.isEmpty();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return waiting.isEmpty();
        }
    }
}
