package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Puts what has queued up into groups, without ever waiting for more to come: the first item starts a group of one, and
 * whatever arrives while groups are under way makes the next. A group holds at most one item of a client, and a client
 * has at most one item under way in this process, in the order of arrival.
 */
final class Batcher<T> implements AutoCloseable {

    private final int groupSize;
    private final int groupsAtOnce;
    private final Consumer<List<T>> run;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Map<ClientId, Deque<T>> queues = new HashMap<>();
    private final Deque<ClientId> ready = new ArrayDeque<>();
    private final Set<ClientId> underWay = new HashSet<>();
    private int workers;
    private boolean closed;

    Batcher(int groupSize, int groupsAtOnce, Consumer<List<T>> run) {
        this.groupSize = groupSize;
        this.groupsAtOnce = groupsAtOnce;
        this.run = run;
    }

    /** @throws IllegalStateException when closed */
    void add(ClientId client, T item) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("This service is shutting down. Send the command again.");
            }
            queueOf(client).addLast(item);
            makeReady(client);
        } finally {
            lock.unlock();
        }
    }

    /** Puts back an item that was under way, before everything that its client has queued since. */
    void addFirst(ClientId client, T item) {
        lock.lock();
        try {
            queueOf(client).addFirst(item);
            makeReady(client);
        } finally {
            lock.unlock();
        }
    }

    private Deque<T> queueOf(ClientId client) {
        return queues.computeIfAbsent(client, _ -> new ArrayDeque<>(2));
    }

    private void makeReady(ClientId client) {
        if (!underWay.contains(client) && queues.get(client).size() == 1) {
            ready.addLast(client);
        }
        if (!ready.isEmpty() && workers < groupsAtOnce) {
            workers++;
            Thread.ofVirtual().name("append-group").start(this::work);
        }
    }

    private void work() {
        List<ClientId> clients = new ArrayList<>();
        List<T> group = new ArrayList<>();
        while (next(clients, group)) {
            try {
                run.accept(List.copyOf(group));
            } finally {
                finished(clients);
            }
        }
    }

    private boolean next(List<ClientId> clients, List<T> group) {
        clients.clear();
        group.clear();
        lock.lock();
        try {
            while (group.size() < groupSize && !ready.isEmpty()) {
                ClientId client = ready.removeFirst();
                group.add(queues.get(client).removeFirst());
                clients.add(client);
                underWay.add(client);
            }
            if (group.isEmpty()) {
                workers--;
                idle.signalAll();
            }
            return !group.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void finished(List<ClientId> clients) {
        lock.lock();
        try {
            for (ClientId client : clients) {
                underWay.remove(client);
                if (queues.get(client).isEmpty()) {
                    queues.remove(client);
                } else {
                    ready.addLast(client);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Refuses further items and waits for those it has. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            while (workers > 0) {
                idle.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
