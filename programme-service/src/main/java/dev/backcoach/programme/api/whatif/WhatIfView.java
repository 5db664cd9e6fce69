package dev.backcoach.programme.api.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.readmodel.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /**
     * Differences of a kind.
     *
     * @param actual rules and results that were decided, for example {@code R-AGG-1.HELD}; empty for no decision
     * @param other what the other rules decide
     * @param times how often
     * @param clients of how many clients
     */
    public record Kind(List<String> actual, List<String> other, long times, long clients) {}

    static WhatIfView of(Comparison comparison, WhatIfBody asked, List<Comparison.Kind> kinds) {
        return new WhatIfView(
                comparison.id(),
                comparison.state().name(),
                asked,
                comparison.clients(),
                comparison.done(),
                comparison.total(),
                comparison.differences(),
                kinds.stream()
                        .map(kind -> new Kind(keys(kind.actual()), keys(kind.other()), kind.times(), kind.clients()))
                        .toList(),
                comparison.because(),
                comparison.startedAt(),
                comparison.endedAt());
    }

    private static List<String> keys(String separated) {
        return separated.isEmpty() ? List.of() : List.of(separated.split(" ", -1));
    }
}
