package dev.backcoach.programme.programme;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A command being decided: what is known by now, and the events so far. Each event is folded in at once, so that a rule
 * sees what the rules before it have done. Lives no longer than the command.
 */
public final class Deliberation {

    private final Rulebook book;
    private final List<ProgrammeEvent> events = new ArrayList<>();
    private Programme now;
    private Instant asOf;

    private PolicySetting setting;
    private Policy policy;

    public Deliberation(Programme from, Rulebook book) {
        this.now = from;
        this.book = book;
    }

    /** Goes on to this moment; never back behind what has been decided about. */
    public void goOnTo(Instant moment) {
        asOf = now.asOf() == null || moment.isAfter(now.asOf()) ? moment : now.asOf();
    }

    /** What is known by now. */
    public Programme now() {
        return now;
    }

    /** The open programme; null before it opens. */
    public Course course() {
        return now.course();
    }

    /** The moment that is decided about. */
    public Instant asOf() {
        return asOf;
    }

    /** The client's local day of that moment. */
    public LocalDate today() {
        return now.day(asOf);
    }

    /** The day from which increases and windows hold. */
    public LocalDate tomorrow() {
        return today().plusDays(1);
    }

    /** The exercises. */
    public Catalogue catalogue() {
        return book.catalogue();
    }

    /** The policies that there are. */
    public Policies policies() {
        return book.policies();
    }

    /** The parameters for this client, as they stand by now. */
    public Policy policy() {
        PolicySetting known = course() == null ? null : course().setting();
        if (policy == null || !Objects.equals(known, setting)) {
            setting = known;
            policy = book.policyOf(known);
        }
        return policy;
    }

    /** How the decision names the rules. */
    String ruleSet() {
        return book.rules().id();
    }

    /** How the decision names the parameters. */
    String policyName() {
        return book.nameOf(course() == null ? null : course().setting());
    }

    /** Whether the rule takes part. */
    public boolean has(String rule) {
        return book.rules().has(rule);
    }

    /** The version of the plan that comes next. */
    public int nextPlanVersion() {
        return course().latestPlan().version() + 1;
    }

    /** Adds an event. */
    public void record(ProgrammeEvent event) {
        events.add(event);
        now = now.after(event);
    }

    /** Begins a decision. */
    public Ruling ruling() {
        return new Ruling(this);
    }

    /** The events so far, in order. */
    public List<ProgrammeEvent> events() {
        return List.copyOf(events);
    }
}
