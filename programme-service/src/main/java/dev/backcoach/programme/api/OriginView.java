package dev.backcoach.programme.api;

import dev.backcoach.programme.api.DecisionView.ExplanationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why an exercise is prescribed as it is.
 *
 * @param rung of its ladder, counted from 1
 * @param since when this dose took effect
 * @param decisions that led to it, the latest first: what prescribed it, what proposed that, what earned it
 * @param entries what the decisions rest on, in the order in which it became known
 */
public record OriginView(
        String exercise,
        String name,
        int rung,
        DoseView dose,
        LocalDate since,
        List<Step> decisions,
        List<EntryView> entries) {

    /**
     * A decision on the way.
     *
     * @param id {@code GET .../decisions/{id}} has the whole trace
     * @param rules that had a say
     */
    public record Step(UUID id, Instant asOf, List<String> rules, ExplanationView explanation) {}

    /** What one decision rests on. */
    public record DecisionEntries(UUID decisionId, List<EntryView> entries) {}
}
