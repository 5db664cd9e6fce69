package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A client's programme as of now, or of a moment of the past.
 *
 * @param status AWAITING_INTAKE, RUNNING, BLOCKED or PAUSED (the holds say why)
 * @param planVersion 0 before the first plan
 * @param stage START, RELIEVE, STRENGTH, STABILITY, ENDURANCE, FUNDAMENTAL or SPORT: the highest of the items
 * @param policy name and version, for example {@code STRICT@1}
 * @param nextPlan a confirmed increase that is not yet in effect; absent when there is none
 * @param window absent while none is open
 * @param holds what keeps increases back: BLOCKED_ with the screen's outcome, PULSE_OVERDUE, REVIEW_ with its kind
 * @param proposal what waits for the coach; absent when nothing does
 * @param baselines absent before intake
 * @param nextReviewAt when it is looked at again even if nothing is reported; absent when never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
        UUID clientId,
        String status,
        int planVersion,
        String stage,
        String policy,
        List<Item> items,
        NextPlan nextPlan,
        WindowView window,
        List<String> holds,
        ProposalSummary proposal,
        BaselinesView baselines,
        List<String> gatesPassed,
        Instant nextReviewAt) {

    /**
     * One exercise of the plan.
     *
     * @param rung of its ladder, counted from 1
     * @param since when this dose took effect
     * @param origin where the decisions and diary entries behind it are read
     */
    public record Item(String exercise, String name, int rung, DoseView dose, LocalDate since, String origin) {}

    /** The plan that follows. */
    public record NextPlan(int planVersion, LocalDate effectiveOn, List<Item> items) {}

    /**
     * The days over which the last change is watched.
     *
     * @param kind NORMAL or CALM
     * @param observedDays days so far with a check-in
     * @param adherence done as a share of due so far, 0 to 1; absent before anything was due
     * @param change the exercise that was changed; absent where no change belongs to the window
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WindowView(
            String kind, LocalDate firstDay, LocalDate lastDay, int observedDays, Double adherence, String change) {}

    /** What the engine proposes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalSummary(
            UUID id, String kind, String exercise, DoseView dose, Instant proposedAt, Instant expiresAt) {}

    /** What aggravation is measured against. Pain 0 to 10, stiffness in minutes. */
    public record BaselinesView(int usual, int worst, int stiffness) {}
}
