package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.memory.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets actors run one at a time. Whoever reaches a step passes the turn on to whom the dice choose, itself included, so
 * a seed fixes the whole interleaving. A thread that an actor starts and then waits for takes its steps in the actor's
 * name. Time is the number of steps.
 */
final class Stage implements Pace {

    /** What befalls an actor at a step. */
    interface Fate {

        /** Throws to have the actor fail there; otherwise how many steps it stands still first, mostly 0. */
        int at(Actor actor, String step);
    }

    /** A part in the play. */
    static final class Actor {
        final String name;
        final boolean mortal;
        private Thread thread;
        private CompletableFuture<Void> waitsFor;
        private long sleepsUntil;
        private boolean gone;

        Actor(String name, boolean mortal) {
            this.name = name;
            this.mortal = mortal;
        }
    }

    /** The play is over because something went wrong. */
    private static final class Curtain extends Error {
        private static final long serialVersionUID = 1L;

        Curtain() {
            super("the run has failed", null, false, false);
        }
    }

    private record Line(long at, Actor actor, String what) {}

    private static final int HANGS_AFTER_SECONDS = 60;

    /** Steps that a row is waited for; stands for the server's search for deadlocks. */
    private static final int PATIENCE = 600;

    private final SplittableRandom dice;
    private final Fate fate;
    private final long stepsAtMost;
    private final int stickiness;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Actor[] ready = new Actor[64];
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Actor current;
    private volatile Throwable failure;
    private volatile boolean played;
    private long now;

    /** @param stepsAtMost a run that takes more has hung */
    Stage(SplittableRandom dice, Fate fate, long stepsAtMost) {
        this.dice = dice;
        this.fate = fate;
        this.stepsAtMost = stepsAtMost;
        this.stickiness = dice.nextInt(90);
    }

    /** Adds an actor; one that is mortal may be struck by faults. */
    void cast(String name, boolean mortal, Runnable part) {
        Actor actor = new Actor(name, mortal);
        actor.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            awaitTurn(actor);
            try {
                part.run();
            } catch (Throwable thrown) {
                fail(thrown);
            }
            leave(actor);
        });
        actors.add(actor);
    }

    /**
     * Runs until every actor has left.
     *
     * @throws Violation what any of them failed with
     */
    void play() {
        actors.forEach(actor -> actor.thread.start());
        current = actors.getFirst();
        LockSupport.unpark(current.thread);
        try {
            if (!over.await(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
                throw new Violation("the actors hang; the last step was of " + current.name);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        played = true;
        if (failure != null) {
            throw failure instanceof Violation violation ? violation : new Violation(failure.toString(), failure);
        }
    }

    @Override
    public void step(String name) {
        if (played) {
            return;
        }
        Actor me = current;
        note(name);
        now++;
        if (now > stepsAtMost) {
            fail(new Violation("not at rest after " + stepsAtMost + " steps"));
        }
        passOn(me);
        int still = fate.at(me, name);
        if (still > 0) {
            me.sleepsUntil = now + still;
            passOn(me);
        }
    }

    @Override
    public void await(CompletableFuture<Void> ended) {
        Actor me = current;
        note("waits for a row");
        me.waitsFor = ended;
        me.sleepsUntil = now + PATIENCE;
        passOn(me);
        me.waitsFor = null;
        me.sleepsUntil = now;
        if (!ended.isDone()) {
            note("is chosen as the victim of a deadlock");
            throw new ConcurrentChange("waited too long for a row");
        }
    }

    /** Has the current actor do nothing for some steps. */
    void idle(int stepsAtMostIdle) {
        Actor me = current;
        me.sleepsUntil = now + 1 + dice.nextInt(stepsAtMostIdle);
        passOn(me);
    }

    /** Steps so far. */
    long now() {
        return now;
    }

    /** Adds to the trace what the current actor does. */
    void note(String what) {
        lines.add(new Line(now, current, what));
    }

    /** The last lines of the trace, one for each step. */
    List<String> trace(int atMost) {
        return lines.subList(Math.max(0, lines.size() - atMost), lines.size()).stream()
                .map(line -> line.at() + " " + line.actor().name + ": " + line.what())
                .toList();
    }

    private void passOn(Actor me) {
        if (failure == null) {
            Actor next = choose(me);
            if (next != null && next != me) {
                me.thread = Thread.currentThread();
                giveTo(next);
                awaitTurn(me);
            }
        }
        if (failure != null) {
            throw new Curtain();
        }
    }

    private void awaitTurn(Actor me) {
        while (current != me) {
            LockSupport.park(this);
        }
    }

    private void giveTo(Actor next) {
        Thread waiting = next.thread;
        current = next;
        LockSupport.unpark(waiting);
    }

    private void leave(Actor me) {
        me.gone = true;
        Actor next;
        if (failure == null) {
            next = choose(me);
        } else {
            next = actors.stream().filter(actor -> !actor.gone).findFirst().orElse(null);
        }
        if (next == null) {
            over.countDown();
        } else {
            giveTo(next);
        }
    }

    private void fail(Throwable thrown) {
        if (failure == null && !(thrown instanceof Curtain)) {
            failure = thrown;
        }
    }

    /** Null when all have left. */
    private Actor choose(Actor me) {
        int count = 0;
        boolean meReady = false;
        Actor first = null;
        for (Actor actor : actors) {
            if (actor.gone) {
                continue;
            }
            if (actor.sleepsUntil <= now || (actor.waitsFor != null && actor.waitsFor.isDone())) {
                ready[count++] = actor;
                meReady |= actor == me;
            } else if (first == null || actor.sleepsUntil < first.sleepsUntil) {
                first = actor;
            }
        }
        if (count > 0) {
            return meReady && dice.nextInt(100) < stickiness ? me : ready[dice.nextInt(count)];
        }
        if (first != null) {
            now = first.sleepsUntil;
        }
        return first;
    }
}
