package dev.backcoach.programme.proposal;

import dev.backcoach.programme.programme.Deliberation;

/** One row of the candidate list (domain.md 5.4). */
interface Candidate {

    /** The rule's id. */
    String rule();

    /** The id of the rule that found it, where a row has two. */
    default String ruleOf(Finding.Found found) {
        return rule();
    }

    /** What it proposes after a passed window, if anything. */
    Finding find(Deliberation deliberation);
}
