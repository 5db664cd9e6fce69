package dev.backcoach.systemtests.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Eight writers (forty in the long run), two relays, two consumers and two coaches at once, while relays and consumers are killed and paused.
 * Afterwards each event is in the store once, on the topic in order, and has had its effect once.
 *
 * <p>Run one again with {@code -Dstress.seed} and the seed that it printed: the commands and the plan of faults are then
 * the same, though not the interleaving of the processes.
 */
class StressRunTest {

    @Test
    @Timeout(180)
    void eachWalkIsStoredPublishedAndTakenInOnceWhateverIsKilled() throws Exception {
        run(RunSize.small());
    }

    @Tag("long")
    @Test
    @Timeout(1_200)
    void twoHundredThousandWalksAreStoredPublishedAndTakenInOnceWhateverIsKilled() throws Exception {
        run(RunSize.large());
    }

    private static void run(RunSize size) throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        System.out.println("Stress run of " + size.events() + " events with -Dstress.seed=" + seed);
        try (Pipeline pipeline = Pipeline.started();
                StressRun run = new StressRun(pipeline, size, seed)) {
            run.finish();
            await("everything to be taken in by the coach's book")
                    .atMost(size.drained())
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> pipeline.takenIn() >= run.diaryLedger().events());
            run.printProgress();
            System.out.println("Diary: " + run.diaryLedger().summary());
            System.out.println("Coach's book: " + run.bookLedger().summary());
            verify(pipeline, run);
            System.out.println("Verified: store, topic, effects and replay agree.");
        }
    }

    private static void verify(Pipeline pipeline, StressRun run) {
        assertThat(run.faults())
                .as(
                        "faults that struck; a run without each of these proves nothing, so make it larger: -Dstress.events")
                .containsKeys(Fault.NEEDED.toArray(Fault[]::new));
        assertThat(pipeline.relays).as("relays that still run").allMatch(WorkerProcess::isAlive);
        assertThat(pipeline.consumers).as("consumers that still run").allMatch(WorkerProcess::isAlive);
        Verification verification = new Verification(pipeline);
        verification.storeHoldsWhatWasAcknowledged(pipeline.diary.dataSource(), "diary", run.diaryLedger(), 0);
        verification.storeHoldsWhatWasAcknowledged(
                pipeline.book.dataSource(),
                "coachbook",
                run.bookLedger(),
                run.diaryLedger().events());
        verification.topicIsTheStore();
        verification.eachEventTookEffectOnce();
        verification.replayGivesTheState(run.diaryProcesses());
    }
}
