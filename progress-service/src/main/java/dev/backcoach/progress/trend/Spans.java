package dev.backcoach.progress.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Spans of local days, for example flares.
 *
 * @param spans each with its first day, and the day after its last or null while it lasts
 */
public record Spans(List<Span> spans) {

    /** No span. */
    public static final Spans NONE = new Spans(List.of());

    /** @param until the day after the last, or null while it lasts */
    public record Span(LocalDate since, LocalDate until) {}

    public Spans {
        spans = List.copyOf(spans);
    }

    /** With a span that begins on a day, unless one lasts already. */
    public Spans beginning(LocalDate day) {
        return lasts() ? this : with(spans, new Span(day, null));
    }

    /** With the span that lasts, if any, over on a day. */
    public Spans ending(LocalDate day) {
        return lasts()
                ? with(
                        spans.subList(0, spans.size() - 1),
                        new Span(spans.getLast().since(), day))
                : this;
    }

    /** Whether a day lies within one. */
    public boolean contains(LocalDate day) {
        return spans.stream()
                .anyMatch(span -> !day.isBefore(span.since()) && (span.until() == null || day.isBefore(span.until())));
    }

    private boolean lasts() {
        return !spans.isEmpty() && spans.getLast().until() == null;
    }

    private static Spans with(List<Span> before, Span last) {
        List<Span> all = new ArrayList<>(before);
        all.add(last);
        return new Spans(all);
    }
}
