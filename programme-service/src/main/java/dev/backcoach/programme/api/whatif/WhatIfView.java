package dev.backcoach.programme.api.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.whatif.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison and how far it is.
 *
 * @param asked what was put in place of each client's own rules
 * @param clients how many clients it goes over
 * @param done events that have been gone over
 * @param total events that there are; 0 while it is queued
 * @param differences how many were found; the first 10,000 are kept
 * @param kinds what was decided and what would have been, most often first, at most 50; of those that are kept
 * @param because why it failed and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(
        UUID id,

        @Schema(enumeration = {"QUEUED", "RUNNING", "DONE", "CANCELLED", "FAILED"})
        String state,

        WhatIfBody asked,
        int clients,
        long done,
        long total,
        long differences,
        List<Kind> kinds,
        String because,
        Instant startedAt,
        Instant endedAt) {

    private static final int KINDS = 50;

    /**
     * Differences of a kind.
     *
     * @param actual rules and results that were decided, for example {@code R-AGG-1.HELD}; empty for no decision
     * @param other what the other rules decide
     * @param times how often
     * @param clients of how many clients
     */
    public record Kind(List<String> actual, List<String> other, long times, long clients) {}

    private record Pair(List<String> actual, List<String> other) {}

    static WhatIfView of(Run run) {
        return new WhatIfView(
                run.id(),
                run.state().name(),
                run.asked().body(),
                run.clients().size(),
                run.done(),
                run.total(),
                run.differences(),
                kinds(run.foundAfter(0)),
                run.because(),
                run.startedAt(),
                run.endedAt());
    }

    private static List<Kind> kinds(List<Run.Found> found) {
        Map<Pair, List<Run.Found>> byPair = found.stream()
                .collect(Collectors.groupingBy(f -> new Pair(
                        keys(f.difference().actual()), keys(f.difference().other()))));
        return byPair.entrySet().stream()
                .map(kind -> new Kind(
                        kind.getKey().actual(),
                        kind.getKey().other(),
                        kind.getValue().size(),
                        kind.getValue().stream()
                                .map(Run.Found::client)
                                .distinct()
                                .count()))
                .sorted(Comparator.comparingLong(Kind::times)
                        .reversed()
                        .thenComparing(kind -> kind.actual() + " " + kind.other()))
                .limit(KINDS)
                .toList();
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.decisions().stream().map(Explanation::key).toList();
    }
}
