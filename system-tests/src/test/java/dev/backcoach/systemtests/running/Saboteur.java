package dev.backcoach.systemtests.running;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Kills a service (SIGKILL) at the beginning of certain days and starts it again at once, while the journey goes on. */
final class Saboteur extends SilentNarrator {

    private final RunningStack stack;
    private final Map<Integer, String> victims;
    private final List<CompletableFuture<Void>> restarts = new ArrayList<>();

    /** @param victims service by day */
    Saboteur(RunningStack stack, Map<Integer, String> victims) {
        this.stack = stack;
        this.victims = victims;
    }

    @Override
    public void dayBegins(int day, LocalDate date) {
        String victim = victims.get(day);
        if (victim != null) {
            stack.kill(victim);
            restarts.add(CompletableFuture.runAsync(() -> stack.restart(victim)));
        }
    }

    /** Returns when every service runs again; throws what a restart threw. */
    void awaitRestarts() {
        restarts.forEach(CompletableFuture::join);
    }
}
