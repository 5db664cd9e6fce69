package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Ruling;

/** One of R-AGG-0 to R-AGG-4: exactly one acts on an aggravation (domain.md 5.3). */
interface AggravationRule {

    /** The rule's id. */
    String id();

    /** Adds to the ruling what the rule decides and tells what the decision is explained with. */
    Told act(Deliberation deliberation, Aggravation aggravation, Ruling ruling);

    /** A key of the explanations with its values. */
    record Told(String key, Figures args) {}
}
