package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.CommitUnknown;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides commands and records what they make happen. When {@link #handle} returns, the events are durable, exactly
 * once, whatever was sent twice or tried again on the way; when it throws, nothing was recorded, except that after
 * {@link dev.backcoach.platform.eventlog.StoreUnavailable} it may have been, and sending the same command again finds
 * out.
 */
public final class CommandHandler<C, E, S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);
    private static final int TRIES = 3;

    private final Aggregate<C, E, S> aggregate;
    private final EventStore store;
    private final StateCache<S> cache;
    private final SnapshotWriter<S> snapshots;
    private final Vault vault;
    private final InstantSource clock;
    private final Runnable afterCommit;
    private final Batcher<Pending<C, S>> batcher;

    /** @param afterCommit told after each commit with events, for example to wake the relay; must not block */
    public CommandHandler(
            Aggregate<C, E, S> aggregate,
            EventStore store,
            StateCache<S> cache,
            Vault vault,
            InstantSource clock,
            CommandSettings settings,
            Runnable afterCommit) {
        this.aggregate = aggregate;
        this.store = store;
        this.cache = cache;
        this.vault = vault;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.snapshots = new SnapshotWriter<>(store, aggregate, settings.eventsPerSnapshot());
        this.batcher = new Batcher<>(settings.groupSize(), settings.groupsAtOnce(), this::run);
    }

    /**
     * Decides the command and waits until it is durable.
     *
     * @throws dev.backcoach.platform.decider.Rejection when a rule refuses it
     * @throws dev.backcoach.platform.eventlog.KeyReused when its key came with another body
     * @throws dev.backcoach.platform.eventlog.EntryConflict when its entry's revision came with another body
     * @throws ClientGone when the client has been erased
     * @throws ConcurrentChange when the stream kept changing through three tries
     * @throws dev.backcoach.platform.eventlog.StoreUnavailable when the database does not answer
     */
    public Answer handle(Request<C> request) {
        Pending<C, S> pending = new Pending<>(request);
        batcher.add(request.client(), pending);
        try {
            return pending.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * The client's state as of now, other instances' commits included.
     *
     * @throws ClientGone when the client has been erased
     */
    public Known<S> current(ClientId client) {
        Known<S> cached = cache.get(client);
        StreamTail tail = store.transact(transaction -> cached == null
                ? transaction.load(List.of(client), aggregate.stateShape()).getOrDefault(client, StreamTail.EMPTY)
                : transaction.tails(Map.of(client, cached.version())).getOrDefault(client, StreamTail.EMPTY));
        Known<S> known = cached == null ? aggregate.load(client, tail) : aggregate.advance(cached, tail.events());
        cache.put(client, known);
        if (known.erased()) {
            throw new ClientGone("The record of client " + client + " has been erased.");
        }
        return known;
    }

    /** Finishes what is under way; later commands are refused. */
    @Override
    public void close() {
        batcher.close();
        snapshots.close();
    }

    /** One group: together, then without those that came up short together once more, then one by one. */
    private void run(List<Pending<C, S>> group) {
        try {
            List<Pending<C, S>> rest = attempt(group);
            List<Pending<C, S>> still = rest.isEmpty() ? rest : attempt(rest);
            still.forEach(single -> attempt(List.of(single)));
        } catch (RuntimeException | Error fault) {
            LOG.error("A group of commands failed.", fault);
            group.forEach(pending -> fail(pending, fault)); // those that have an answer keep it
        }
    }

    /** @return the commands that are still without an answer and were not themselves the cause */
    private List<Pending<C, S>> attempt(List<Pending<C, S>> group) {
        Map<Pending<C, S>, Decision<S>> decisions;
        try {
            decisions = store.transact(new GroupWork<>(aggregate, cache, clock, group)::in);
        } catch (GroupWork.CameUpShort taken) {
            return conflicted(group, pending -> taken.clients().contains(pending.request.client()));
        } catch (ConcurrentChange conflict) {
            return conflicted(group, _ -> group.size() == 1);
        } catch (CommitUnknown unknown) {
            group.forEach(pending -> unknown(pending, unknown));
            return List.of();
        } catch (StoreUnavailable away) {
            group.forEach(pending -> fail(pending, away));
            return List.of();
        } catch (RuntimeException fault) { // one of them is at fault, and must not take the others with it
            if (group.size() == 1) {
                fail(group.getFirst(), fault);
            } else {
                group.forEach(single -> attempt(List.of(single)));
            }
            return List.of();
        }
        decisions.forEach(this::settle);
        if (decisions.values().stream()
                .anyMatch(d -> d.append() != null && !d.append().events().isEmpty())) {
            afterCommit.run();
        }
        return List.of();
    }

    private List<Pending<C, S>> conflicted(List<Pending<C, S>> group, Predicate<Pending<C, S>> isCause) {
        List<Pending<C, S>> rest = new ArrayList<>();
        for (Pending<C, S> pending : group) {
            if (!isCause.test(pending)) {
                rest.add(pending);
                continue;
            }
            cache.drop(pending.request.client());
            if (++pending.conflicts < TRIES) {
                batcher.addFirst(pending.request.client(), pending);
            } else {
                fail(
                        pending,
                        new ConcurrentChange("The record of client " + pending.request.client()
                                + " changed at the same time, " + TRIES + " times in a row. Send the command again."));
            }
        }
        return rest;
    }

    /** Nobody knows whether the commit happened: the next try reads on from the same baseline and sees. */
    private void unknown(Pending<C, S> pending, CommitUnknown unknown) {
        cache.drop(pending.request.client());
        if (pending.mayBeRecorded) {
            fail(pending, unknown);
            return;
        }
        pending.mayBeRecorded = true;
        batcher.addFirst(pending.request.client(), pending);
    }

    private void settle(Pending<C, S> pending, Decision<S> decision) {
        ClientId client = pending.request.client();
        cache.put(client, decision.after());
        if (decision.refusal() != null) {
            fail(pending, decision.refusal());
            return;
        }
        if (decision.append() != null && decision.after().erased()) {
            vault.forget(client);
        } else if (decision.append() != null) {
            snapshots.consider(client, decision.append().events().size(), decision.after());
        }
        pending.answer.complete(decision.answer());
    }

    private static <C, S> void fail(Pending<C, S> pending, Throwable failure) {
        pending.answer.completeExceptionally(failure);
    }
}
