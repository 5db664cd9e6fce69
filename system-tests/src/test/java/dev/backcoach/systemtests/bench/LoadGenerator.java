package dev.backcoach.systemtests.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sends requests over HTTP/1.1 to this machine, all from one event loop, so that it takes as little as possible of the
 * processor that it measures. An answer that is no success ends the measurement with what it said.
 */
final class LoadGenerator implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;

    /** @param connections kept open at most to each port */
    LoadGenerator(int connections) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(60),
                new PoolOptions().setHttp1MaxSize(connections).setEventLoopSize(1));
    }

    /** A success; the entity tag has no quotes and is empty where there was none. */
    record Answer(LoadCall call, String etag) {}

    /** Told of each answer of an open loop, on the event loop. */
    @FunctionalInterface
    interface Answered {

        /** @param due when the request was to leave, as {@link System#nanoTime()} counts */
        Future<?> by(Answer answer, long due);
    }

    /**
     * A closed loop: each caller sends its next request when the one before is answered.
     *
     * @return answers per second
     */
    double closedLoop(int callers, Duration time, Supplier<LoadCall> next) {
        long end = System.nanoTime() + time.toNanos();
        return closedLoop(callers, () -> System.nanoTime() < end, next);
    }

    /** The same for so many requests. */
    double closedLoop(int callers, int requests, Supplier<LoadCall> next) {
        int[] left = {requests}; // used on the event loop only
        return closedLoop(callers, () -> left[0]-- > 0, next);
    }

    private double closedLoop(int callers, BooleanSupplier goOn, Supplier<LoadCall> next) {
        LongAdder answered = new LongAdder();
        long start = System.nanoTime();
        Promise<Void> begun = Promise.promise();
        vertx.runOnContext(_ -> Future.all(IntStream.range(0, callers)
                        .mapToObj(_ -> caller(goOn, next, answered))
                        .toList())
                .<Void>mapEmpty()
                .onComplete(begun));
        await(begun.future(), LONGEST);
        return answered.sum() * 1e9 / (System.nanoTime() - start);
    }

    private Future<Void> caller(BooleanSupplier goOn, Supplier<LoadCall> next, LongAdder answered) {
        Promise<Void> done = Promise.promise();
        again(goOn, next, answered, done);
        return done.future();
    }

    private void again(BooleanSupplier goOn, Supplier<LoadCall> next, LongAdder answered, Promise<Void> done) {
        if (!goOn.getAsBoolean()) {
            done.complete();
            return;
        }
        send(next.get()).onComplete(outcome -> {
            if (outcome.failed()) {
                done.fail(outcome.cause());
            } else {
                answered.increment();
                again(goOn, next, answered, done);
            }
        });
    }

    /**
     * An open loop: requests leave at their times, whether or not those before have been answered. Ends when everything
     * has been answered and followed up.
     */
    void openLoop(int perSecond, Duration time, Supplier<LoadCall> next, Answered answered) {
        Promise<Void> over = Promise.promise();
        OpenLoop loop = new OpenLoop(perSecond, perSecond * time.toMillis() / 1_000, next, answered, over);
        vertx.runOnContext(_ -> loop.sendDue());
        await(over.future(), time.plus(LAST_ANSWERS));
    }

    /** Sends one request. */
    Future<Answer> send(LoadCall call) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setHost("127.0.0.1")
                .setPort(call.port())
                .setURI(call.path())
                .putHeader("Authorization", "Bearer " + call.token());
        if (call.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return http.request(options)
                .compose(request -> call.body() == null ? request.send() : request.send(Buffer.buffer(call.body())))
                .compose(response -> response.body().compose(body -> answer(call, response, body)));
    }

    @Override
    public void close() {
        await(vertx.close(), LAST_ANSWERS);
    }

    private static Future<Answer> answer(LoadCall call, HttpClientResponse response, Buffer body) {
        if (response.statusCode() / 100 != 2) {
            return Future.failedFuture(
                    call.method() + " " + call.path() + " was answered with " + response.statusCode() + ": " + body);
        }
        String etag = response.getHeader("ETag");
        return Future.succeededFuture(new Answer(call, etag == null ? "" : etag.replace("\"", "")));
    }

    private static void await(Future<Void> end, Duration bound) {
        end.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(bound.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private final class OpenLoop {

        private final long gap;
        private final long count;
        private final Supplier<LoadCall> next;
        private final Answered answered;
        private final Promise<Void> over;
        private final long start = System.nanoTime();
        private long sent;
        private long done;

        private OpenLoop(int perSecond, long count, Supplier<LoadCall> next, Answered answered, Promise<Void> over) {
            this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
            this.count = count;
            this.next = next;
            this.answered = answered;
            this.over = over;
        }

        private void sendDue() {
            while (sent < count && start + sent * gap <= System.nanoTime()) {
                long due = start + sent++ * gap;
                send(next.get()).compose(answer -> answered.by(answer, due)).onComplete(outcome -> {
                    if (outcome.failed()) {
                        over.tryFail(outcome.cause());
                    } else if (++done == count) {
                        over.tryComplete();
                    }
                });
            }
            if (sent < count && !over.future().isComplete()) {
                vertx.setTimer(1, _ -> sendDue());
            }
        }
    }
}
