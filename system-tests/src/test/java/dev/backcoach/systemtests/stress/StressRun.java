package dev.backcoach.systemtests.stress;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Everything that goes on at once: writers, coaches, faults and a look at the progress. */
final class StressRun implements AutoCloseable {

    private static final int COACHES = 2;
    private static final int WALKS_PER_ADVICE = 10;
    private static final CommandSettings SETTINGS = new CommandSettings(100, 3, 20);

    private final Pipeline pipeline;
    private final RunSize size;
    private final Progress progress = new Progress();
    private final Ledger diaryLedger = new Ledger();
    private final Ledger bookLedger = new Ledger();
    private final FaultInjector faults;
    private final Instant started = Instant.now();
    private final List<CommandHandler<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State>> diaryProcesses;
    private final CommandHandler<CoachBook.Command, CoachBook.Event, CoachBook.State> coachProcess;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final List<CompletableFuture<Void>> parts = new ArrayList<>();

    /** Starts all of it. */
    StressRun(Pipeline pipeline, RunSize size, long seed) {
        this.pipeline = pipeline;
        this.size = size;
        Random random = new Random(seed);
        List<ClientId> clients = Stream.generate(() -> new ClientId(new UUID(random.nextLong(), random.nextLong())))
                .limit(size.clients())
                .toList();
        this.diaryProcesses = List.of(pipeline.diary.newHandler(SETTINGS), pipeline.diary.newHandler(SETTINGS));
        this.coachProcess = pipeline.book.newHandler(SETTINGS);
        this.faults = new FaultInjector(pipeline, progress, Fault.plan(random, size), new Random(random.nextLong()));
        for (int i = 0; i < size.writers(); i++) {
            go(new Diarist(
                    diaryProcesses,
                    clients,
                    diaryLedger,
                    new Random(random.nextLong()),
                    threads,
                    this::thereIsRoomForMore));
        }
        for (int i = 0; i < COACHES; i++) {
            go(new Coach(
                    coachProcess, clients, bookLedger, new Random(random.nextLong()), this::itIsTimeForMoreAdvice));
        }
        go(faults);
        Future<?> _ =
                clock.scheduleWithFixedDelay(() -> progress.takenIn(pipeline.takenIn()), 0, 50, TimeUnit.MILLISECONDS);
        Future<?> _ = clock.scheduleWithFixedDelay(this::printProgress, 3, 3, TimeUnit.SECONDS);
    }

    private void go(Runnable part) {
        parts.add(CompletableFuture.runAsync(part, threads));
    }

    private boolean thereIsRoomForMore() {
        progress.await(
                "room for more walks",
                () -> diaryLedger.events() - Math.min(progress.takenIn(), faults.nextAt()) < size.ahead());
        return diaryLedger.events() < size.events();
    }

    private boolean itIsTimeForMoreAdvice() {
        progress.await(
                "more walks to advise on",
                () -> progress.takenIn() >= bookLedger.events() * WALKS_PER_ADVICE
                        || diaryLedger.events() >= size.events());
        return diaryLedger.events() < size.events();
    }

    /** Returns when the writers, the coaches and the faults are through; throws what went wrong first. */
    void finish() throws Exception {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        for (CompletableFuture<Void> part : parts) {
            CompletableFuture<Void> _ = part.whenComplete((_, failure) -> {
                if (failure != null) {
                    firstFailure.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.anyOf(all, firstFailure).get();
    }

    Ledger diaryLedger() {
        return diaryLedger;
    }

    Ledger bookLedger() {
        return bookLedger;
    }

    Map<Fault, Integer> faults() {
        return faults.fired();
    }

    List<CommandHandler<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State>> diaryProcesses() {
        return diaryProcesses;
    }

    void printProgress() {
        System.out.printf(
                "%4d s: %,d events written, %,d published, %,d taken in, advice %,d; faults so far %s%n",
                Duration.between(started, Instant.now()).toSeconds(),
                diaryLedger.events(),
                pipeline.published(),
                pipeline.takenIn(),
                bookLedger.events(),
                faults.fired());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
        diaryProcesses.forEach(CommandHandler::close);
        coachProcess.close();
    }
}
