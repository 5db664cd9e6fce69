package dev.backcoach.platform.eventlog.audit;

import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes accesses down, many requests in one transaction, one transaction at a time: what comes in while one is under
 * way goes into the next. Whoever records an access learns when it is durable, and sends no answer before.
 */
public final class AccessWriter implements AutoCloseable {

    private static final int WAITING_AT_MOST = 10_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final int TRIES = 3;
    private static final Pending END = new Pending(List.of(), new CompletableFuture<>());

    private record Pending(List<Access> accesses, CompletableFuture<Void> durable) {}

    private final AccessStore store;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final Thread thread;
    private volatile boolean closed;

    public AccessWriter(AccessStore store) {
        this.store = store;
        this.thread = Thread.ofPlatform().name("accesses").start(this::run);
    }

    /**
     * Records what one request has asked for.
     *
     * @return completes when it is durable; exceptionally, with what kept it from being so, when it is not
     */
    public CompletableFuture<Void> record(List<Access> accesses) {
        var pending = new Pending(List.copyOf(accesses), new CompletableFuture<>());
        if (closed || !waiting.offer(pending)) {
            pending.durable()
                    .completeExceptionally(new StoreUnavailable("Accesses cannot be recorded at the moment.", null));
        }
        return pending.durable();
    }

    /** Writes what still waits, then stops. */
    @Override
    public void close() {
        closed = true;
        try {
            waiting.put(END);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Pending> group = next();
            more = !group.remove(END);
            if (!group.isEmpty()) {
                write(group);
            }
        }
    }

    private List<Pending> next() {
        List<Pending> group = new ArrayList<>();
        try {
            group.add(waiting.take());
            int rows = group.getFirst().accesses().size();
            while (rows < ROWS_AT_ONCE && waiting.peek() != null) {
                group.add(waiting.take());
                rows += group.getLast().accesses().size();
            }
        } catch (InterruptedException e) {
            group.add(END);
        }
        return group;
    }

    private void write(List<Pending> group) {
        List<Access> accesses =
                group.stream().flatMap(pending -> pending.accesses().stream()).toList();
        try {
            add(accesses);
            group.forEach(pending -> pending.durable().complete(null));
        } catch (RuntimeException | Error fault) {
            group.forEach(pending -> pending.durable().completeExceptionally(fault));
        }
    }

    private void add(List<Access> accesses) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.add(accesses);
                return;
            } catch (ConcurrentChange again) {
                if (attempt == TRIES) {
                    throw again;
                }
            }
        }
    }
}
