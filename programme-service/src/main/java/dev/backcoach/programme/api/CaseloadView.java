package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.platform.service.AboutClient;
import dev.backcoach.programme.readmodel.Attention;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.CaseloadEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One client of a coach's caseload. Names are intake's to tell.
 *
 * @param attention why the client stands where it does in the list: the first of the notices, or NONE
 * @param notices every reason for attention, the most urgent first
 * @param mode in which the client is coached; absent before the intake is complete
 * @param window absent while none is open
 * @param proposal what waits for the coach; absent when nothing does
 * @param review what the coach is asked to resolve; absent when nothing is
 * @param silentDays whole local days since anything was reported; absent before the programme opens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseloadView(
        UUID clientId,
        Attention attention,
        List<NoticeView> notices,
        String mode,
        String status,
        String stage,
        int planVersion,
        Window window,
        Waiting proposal,
        Review review,
        Integer silentDays)
        implements AboutClient {

    /**
     * A reason for attention.
     *
     * @param since when it began
     * @param ageHours whole hours since then
     * @param due by when the coach is to have acted; absent where there is no such time
     * @param overdue whether that has passed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoticeView(Attention reason, Instant since, long ageHours, Instant due, boolean overdue) {}

    /** The days over which the last change is watched; kind NORMAL or CALM. */
    public record Window(String kind, LocalDate firstDay, LocalDate lastDay) {}

    /** A proposal that waits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(UUID id, String exercise, Instant proposedAt, Instant expiresAt) {}

    /** A review that was asked for. */
    public record Review(String kind, Instant requestedAt) {}

    static CaseloadView of(Caseload.Ranked ranked, Instant now) {
        CaseloadEntry entry = ranked.entry();
        return new CaseloadView(
                entry.clientId,
                ranked.attention(),
                ranked.notices().stream()
                        .map(notice -> new NoticeView(
                                notice.reason(),
                                notice.since(),
                                Math.max(
                                        0, Duration.between(notice.since(), now).toHours()),
                                notice.due(),
                                notice.overdue(now)))
                        .toList(),
                entry.mode,
                entry.status,
                entry.stage,
                entry.planVersion,
                entry.windowFirstDay == null
                        ? null
                        : new Window(entry.windowKind, entry.windowFirstDay, entry.windowLastDay),
                entry.proposalId == null
                        ? null
                        : new Waiting(
                                entry.proposalId, entry.proposalExercise, entry.proposedAt, entry.proposalExpiresAt),
                entry.reviewKind == null ? null : new Review(entry.reviewKind, entry.reviewRequestedAt),
                ranked.silentDays());
    }
}
