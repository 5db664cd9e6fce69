package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Passes every call through, so that a subclass can change one. */
class ThroughInbox implements InboxTransaction {

    final InboxTransaction real;

    ThroughInbox(InboxTransaction real) {
        this.real = real;
    }

    @Override
    public long nextOffset(Partition partition) {
        return real.nextOffset(partition);
    }

    @Override
    public Map<ClientSource, Position> positions(Collection<ClientSource> of) {
        return real.positions(of);
    }

    @Override
    public Map<ClientId, List<Parked>> parked(Collection<ClientId> clients) {
        return real.parked(clients);
    }

    @Override
    public int clientsParkedWithin(Duration lately) {
        return real.clientsParkedWithin(lately);
    }

    @Override
    public List<ClientId> dueForRetry(int limit) {
        return real.dueForRetry(limit);
    }

    @Override
    public boolean movePositions(Map<ClientSource, Position> to) {
        return real.movePositions(to);
    }

    @Override
    public void park(List<Parked> records) {
        real.park(records);
    }

    @Override
    public void unpark(Collection<Parked> records) {
        real.unpark(records);
    }

    @Override
    public void postpone(ClientSource from, String cause) {
        real.postpone(from, cause);
    }

    @Override
    public boolean moveOffset(Partition partition, long expected, long next) {
        return real.moveOffset(partition, expected, next);
    }
}
