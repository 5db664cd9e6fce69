package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.postgres.LogClients;
import dev.backcoach.platform.eventlog.postgres.PublishedAgainstLog;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Looks for gaps in the versions of every client, then whether the topic holds anything that the log does not. */
final class VerificationWork implements JobWork {

    private static final int AT_ONCE = 500;

    private final LogClients clients;
    private final PublishedAgainstLog published;
    private final long total;
    private Optional<ClientId> last = Optional.empty();
    private boolean allClients;
    private long done;

    VerificationWork(LogClients clients, PublishedAgainstLog published) {
        this.clients = clients;
        this.published = published;
        this.total = clients.estimate() + published.offsets();
    }

    @Override
    public long total() {
        return Math.max(total, done());
    }

    @Override
    public long done() {
        return done + published.read();
    }

    @Override
    public boolean step(BiConsumer<ClientId, String> found) {
        if (allClients) {
            published.next().forEach(difference -> found.accept(difference.client(), difference.what()));
            return published.hasMore();
        }
        List<ClientId> page = clients.after(last, AT_ONCE);
        clients.gaps(page)
                .forEach(gap -> found.accept(
                        gap.client(),
                        gap.events() + " events between the versions " + gap.first() + " and " + gap.last()));
        done += page.size();
        last = page.isEmpty() ? last : Optional.of(page.getLast());
        allClients = page.size() < AT_ONCE;
        return !allClients || published.hasMore();
    }

    @Override
    public void close() {
        published.close();
    }
}
