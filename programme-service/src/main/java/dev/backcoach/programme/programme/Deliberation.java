package dev.backcoach.programme.programme;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A command being decided: what is known by now, and the events so far. Each event is folded in at once, so that a rule
 * sees what the rules before it have done. Lives no longer than the command.
 */
public final class Deliberation {

    /** Name and version of the rules in this code. */
    public static final String RULE_SET = "backcoach-rules@1";

    private final Catalogue catalogue;
    private final Policy policy;
    private final List<ProgrammeEvent> events = new ArrayList<>();
    private Programme now;
    private Instant asOf;

    public Deliberation(Programme from, Catalogue catalogue, Policy policy) {
        this.now = from;
        this.catalogue = catalogue;
        this.policy = policy;
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
        return catalogue;
    }

    /** The parameters. */
    public Policy policy() {
        return policy;
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
