package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader.Deciding;
import dev.backcoach.platform.eventlog.types.Context;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The way of a command through Kafka into another service's decision, as spans of one trace: the command, the
 * publication of each of its events, the decision on each event elsewhere. Spans hold names of commands and events, ids
 * and versions; nothing personal or clinical. Where tracing is off, a trace that somebody else began is carried on.
 */
@ApplicationScoped
class Traces {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<Map<String, String>> READ = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Begins a command within the request that is being answered; whoever asks ends the span. */
    Span command(Request<?> request) {
        io.opentelemetry.context.Context parent = io.opentelemetry.context.Context.current();
        if (!Span.fromContext(parent).getSpanContext().isValid()) {
            parent = contextOf(request.context().traceparent());
        }
        return tracer.spanBuilder("command " + request.command().getClass().getSimpleName())
                .setParent(parent)
                .startSpan();
    }

    /** The request, so that its events go on with this span. */
    static <C> Request<C> within(Span span, Request<C> request) {
        SpanContext traced = span.getSpanContext();
        if (!traced.isValid()) {
            return request;
        }
        Context from = request.context();
        return new Request<>(
                request.client(),
                request.commandId(),
                request.command(),
                request.key(),
                request.entry(),
                new Context(
                        from.occurredAt(), from.correlationId(), from.causationId(), from.actor(), traceparent(span)));
    }

    /** Tells of a batch that was published since a moment, in nanoseconds since 1970. */
    void published(List<EventRow> events, long beganAt, long endedAt) {
        for (EventRow event : events) {
            if (event.traceparent() == null) {
                continue;
            }
            tracer.spanBuilder("publish " + event.type())
                    .setParent(contextOf(event.traceparent()))
                    .setSpanKind(SpanKind.PRODUCER)
                    .setStartTimestamp(beganAt, TimeUnit.NANOSECONDS)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.message.id", event.eventId().toString())
                    .startSpan()
                    .end(endedAt, TimeUnit.NANOSECONDS);
        }
    }

    /** Begins the decision on another service's event. */
    Deciding deciding(Fact fact) {
        Span span = tracer.spanBuilder("decide on " + fact.type())
                .setParent(contextOf(fact.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.message.id", fact.eventId().toString())
                .setAttribute("backcoach.source", fact.source())
                .setAttribute("backcoach.version", fact.version())
                .startSpan();
        return new Deciding() {
            @Override
            public String traceparent() {
                return span.getSpanContext().isValid() ? Traces.traceparent(span) : fact.traceparent();
            }

            @Override
            public void close() {
                span.end();
            }
        };
    }

    /** Ends a command's span with what came of it. */
    static void end(Span span, String outcome, boolean failed) {
        span.setAttribute("backcoach.outcome", outcome);
        if (failed) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static io.opentelemetry.context.Context contextOf(String traceparent) {
        io.opentelemetry.context.Context root = io.opentelemetry.context.Context.root();
        return traceparent == null
                ? root
                : W3CTraceContextPropagator.getInstance().extract(root, Map.of(HEADER, traceparent), READ);
    }

    private static String traceparent(Span span) {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(io.opentelemetry.context.Context.root().with(span), carrier, Map::put);
        return carrier.get(HEADER);
    }
}
