package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.whatif.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One comparison and what it has found so far. Safe for many threads; worked on by one. */
final class Run {

    /** Differences beyond these are counted and not kept. */
    static final int KEPT = 10_000;

    /** How far it is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** A difference with its number, 1 and up. */
    record Found(long number, ClientId client, Difference difference) {}

    /**
     * What is asked for; the same again under the same id is the same run.
     *
     * @param only the client, or null for a cohort
     * @param stage of the clients of a cohort, or null
     * @param mode of the clients of a cohort, or null
     */
    record Asked(UUID coach, ClientId only, String stage, String mode, WhatIfBody body) {}

    private final UUID id;
    private final Asked asked;
    private final ProgrammeDecider other;
    private final List<ClientId> clients;
    private final List<Found> found = new ArrayList<>();
    private final Instant startedAt;
    private State state = State.QUEUED;
    private Instant endedAt;
    private String because;
    private long differences;
    private long done;
    private long total;

    Run(UUID id, Asked asked, ProgrammeDecider other, List<ClientId> clients, Instant startedAt) {
        this.id = id;
        this.asked = asked;
        this.other = other;
        this.clients = List.copyOf(clients);
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    Asked asked() {
        return asked;
    }

    ProgrammeDecider other() {
        return other;
    }

    List<ClientId> clients() {
        return clients;
    }

    Instant startedAt() {
        return startedAt;
    }

    synchronized State state() {
        return state;
    }

    synchronized Instant endedAt() {
        return endedAt;
    }

    /** Why it failed, and what to do; null otherwise. */
    synchronized String because() {
        return because;
    }

    /** Events of the clients' streams that have been gone over. */
    synchronized long done() {
        return done;
    }

    /** Events that there are; 0 until it runs. */
    synchronized long total() {
        return total;
    }

    synchronized long differences() {
        return differences;
    }

    /** Those after a number, in order; the list does not change. */
    synchronized List<Found> foundAfter(long number) {
        return List.copyOf(found.subList((int) Math.min(number, found.size()), found.size()));
    }

    /** @return false when it was cancelled before */
    synchronized boolean begin(long events) {
        total = events;
        state = state == State.QUEUED ? State.RUNNING : state;
        return state == State.RUNNING;
    }

    /** Tells how far it is; false when it is to leave off. */
    synchronized boolean reached(long events) {
        done = Math.min(events, total);
        return state == State.RUNNING;
    }

    synchronized void found(ClientId client, List<Difference> more) {
        for (Difference difference : more) {
            differences++;
            if (found.size() < KEPT) {
                found.add(new Found(differences, client, difference));
            }
        }
    }

    /** Ends it, unless it has ended. */
    synchronized void end(State as, String why, Instant at) {
        if (!state.isOver()) {
            state = as;
            because = why;
            endedAt = at;
            done = as == State.DONE ? total : done;
        }
    }
}
