package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.readmodel.Attention;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.CaseloadEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One client of a coach's caseload.
 *
 * @param attention why the client stands where it does in the list
 * @param window absent while none is open
 * @param proposal what waits for the coach; absent when nothing does
 * @param review what the coach is asked to resolve; absent when nothing is
 * @param silentDays whole local days since anything was reported; absent before the first report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseloadView(
        UUID clientId,
        Attention attention,
        String status,
        String stage,
        int planVersion,
        Window window,
        Waiting proposal,
        Review review,
        Integer silentDays) {

    /** The days over which the last change is watched; kind NORMAL or CALM. */
    public record Window(String kind, LocalDate firstDay, LocalDate lastDay) {}

    /** A proposal that waits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(UUID id, String exercise, Instant proposedAt) {}

    /** A review that was asked for. */
    public record Review(String kind, Instant requestedAt) {}

    static CaseloadView of(Caseload.Ranked ranked) {
        CaseloadEntry entry = ranked.entry();
        return new CaseloadView(
                entry.clientId,
                ranked.attention(),
                entry.status,
                entry.stage,
                entry.planVersion,
                entry.windowFirstDay == null
                        ? null
                        : new Window(entry.windowKind, entry.windowFirstDay, entry.windowLastDay),
                entry.proposalId == null
                        ? null
                        : new Waiting(entry.proposalId, entry.proposalExercise, entry.proposedAt),
                entry.reviewKind == null ? null : new Review(entry.reviewKind, entry.reviewRequestedAt),
                ranked.silentDays());
    }
}
