package dev.backcoach.platform.eventlog.memory;

import java.util.concurrent.CompletableFuture;

/** Where the in-memory store lets others go first: nowhere, or wherever a simulator wants to. */
public interface Pace {

    /** Called before each step of a transaction or session, by its name; may throw to have the caller fail there. */
    void step(String name);

    /** Waits until another transaction has ended. */
    void await(CompletableFuture<Void> ended);

    /** Lets nobody go first and waits for real. */
    Pace FREE = new Pace() {
        @Override
        public void step(String name) {
            // nothing holds up a store that is not simulated
        }

        @Override
        public void await(CompletableFuture<Void> ended) {
            ended.join();
        }
    };
}
