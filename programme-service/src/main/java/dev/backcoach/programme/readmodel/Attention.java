package dev.backcoach.programme.readmodel;

import java.util.Arrays;

/** How much a client wants the coach's attention, the most first; the caseload is in this order. */
public enum Attention {
    /** Stopped for safety, waits for a medical professional (R-SAFE-1). */
    BLOCKED(0),
    /** A flare: contact is due within two days (R-AGG-4). */
    FLARE(1),
    /** Nothing reported for so long that contact is due (R-SILENT-1). */
    CONTACT_DUE(2),
    /** The coach is asked to look and to resolve it. */
    REVIEW(3),
    /** A proposal waits for confirmation. */
    PROPOSAL(4),
    /** Nothing reported for some local days (R-SILENT-1). */
    SILENT(5),
    /** Goes its way. */
    NONE(6);

    private final int rank;

    Attention(int rank) {
        this.rank = rank;
    }

    /** The place in the caseload, 0 for the first. */
    int rank() {
        return rank;
    }

    static Attention ofRank(int rank) {
        return Arrays.stream(values())
                .filter(attention -> attention.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no attention has rank " + rank));
    }
}
