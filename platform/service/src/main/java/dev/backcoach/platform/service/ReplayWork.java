package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.ReplayCheck;
import dev.backcoach.platform.eventlog.postgres.LogClients;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Folds every client's stream anew and compares it with what is kept. */
final class ReplayWork implements JobWork {

    private static final int AT_ONCE = 50;

    private final LogClients clients;
    private final ReplayCheck<?, ?, ?> check;
    private final long total;
    private Optional<ClientId> last = Optional.empty();
    private long done;

    ReplayWork(LogClients clients, ReplayCheck<?, ?, ?> check) {
        this.clients = clients;
        this.check = check;
        this.total = clients.estimate();
    }

    @Override
    public long total() {
        return Math.max(total, done);
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public boolean step(BiConsumer<ClientId, String> found) {
        List<ClientId> page = clients.after(last, AT_ONCE);
        page.forEach(client -> check.of(client).ifPresent(wrong -> found.accept(client, wrong)));
        done += page.size();
        last = page.isEmpty() ? last : Optional.of(page.getLast());
        return page.size() == AT_ONCE;
    }
}
