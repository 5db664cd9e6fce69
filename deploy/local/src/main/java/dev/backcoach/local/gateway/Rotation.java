package dev.backcoach.local.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which services are in rotation. What is asked of one that is not waits until it is again; what is under way at one is
 * counted, so that it can be ended when nothing is. Safe for many threads.
 */
final class Rotation {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();

    /** Sends a request on, now or once its service is in rotation. */
    void pass(String service, HttpServerRequest request, Runnable onward) {
        lock.lock();
        try {
            Queue<Runnable> queue = waiting.get(service);
            if (queue != null) {
                Context context = Vertx.currentContext();
                request.pause();
                queue.add(() -> context.runOnContext(_ -> begin(service, request, onward)));
                return;
            }
        } finally {
            lock.unlock();
        }
        begin(service, request, onward);
    }

    private void begin(String service, HttpServerRequest request, Runnable onward) {
        if (request.response().closed()) {
            return; // whoever asked has gone
        }
        lock.lock();
        try {
            underWay.merge(service, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
        request.response().endHandler(_ -> end(service));
        onward.run();
    }

    private void end(String service) {
        lock.lock();
        try {
            underWay.merge(service, -1, Integer::sum);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a service out of rotation and waits until nothing is under way there.
     *
     * @return false when something still is after this long
     */
    boolean takeOut(String service, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            waiting.computeIfAbsent(service, _ -> new ArrayDeque<>());
            while (underWay.getOrDefault(service, 0) > 0 && left > 0) {
                left = ended.awaitNanos(left);
            }
            return underWay.getOrDefault(service, 0) == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Puts a service back and sends on what has waited for it. */
    void putBack(String service) {
        Queue<Runnable> released;
        lock.lock();
        try {
            released = waiting.remove(service);
        } finally {
            lock.unlock();
        }
        if (released != null) {
            released.forEach(Runnable::run);
        }
    }
}
