package dev.backcoach.programme.proposal;

import dev.backcoach.programme.programme.Deliberation;

/** One row of the candidate list (domain.md 5.4). */
interface Candidate {

    /** The rule's id. */
    String rule();

    /** What it proposes after a passed window, if anything. */
    Finding find(Deliberation deliberation);
}
