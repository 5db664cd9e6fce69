package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.KeyReused;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.function.Function;

/** Handles commands, with the time that each took, what came of it and a span of its trace. */
final class CommandMeters<C> {

    private final String service;
    private final Function<Request<C>, Answer> handler;
    private final MeterRegistry meters;
    private final Traces traces;

    CommandMeters(String service, Function<Request<C>, Answer> handler, MeterRegistry meters, Traces traces) {
        this.service = service;
        this.handler = handler;
        this.meters = meters;
        this.traces = traces;
    }

    Answer handle(Request<C> request) {
        Timer.Sample began = Timer.start(meters);
        Span span = traces.command(request);
        String outcome = "failed";
        try {
            Answer answer = handler.apply(Traces.within(span, request));
            outcome = outcomeOf(answer);
            return answer;
        } catch (RuntimeException refusal) {
            outcome = outcomeOf(refusal);
            throw refusal;
        } finally {
            began.stop(Timer.builder("backcoach.command.duration")
                    .description("From a command to its durable answer")
                    .tag("service", service)
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(
                            Duration.ofMillis(10),
                            Duration.ofMillis(50),
                            Duration.ofMillis(250),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(5))
                    .register(meters));
            Traces.end(span, outcome, outcome.equals("failed") || outcome.equals("unavailable"));
        }
    }

    private static String outcomeOf(Answer answer) {
        return switch (answer) {
            case Answer.Recorded _ -> "recorded";
            case Answer.Corrected _ -> "corrected";
            case Answer.Unchanged _ -> "unchanged";
            case Answer.Repeated _ -> "repeated";
        };
    }

    private String outcomeOf(RuntimeException refusal) {
        return switch (refusal) {
            case Rejection rejection -> {
                meters.counter("backcoach.command.rejections", "service", service, "rule", rejection.rule())
                        .increment();
                yield "rejected";
            }
            case KeyReused _, EntryConflict _ -> "reused";
            case ConcurrentChange _ -> "conflict";
            case ClientGone _ -> "gone";
            case StoreUnavailable _ -> "unavailable";
            default -> "failed";
        };
    }
}
