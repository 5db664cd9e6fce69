package dev.backcoach.programme.readmodel;

/** Why a client wants the coach's attention, the most urgent first; the caseload is in this order. */
public enum Attention {
    /** Stopped for safety, waits for a medical professional (R-SAFE-1). */
    BLOCKED(0),
    /** A flare: contact is due within two days (R-AGG-4). */
    FLARE(1),
    /** Nothing reported for so long that contact is due (R-SILENT-1). */
    CONTACT_DUE(2),
    /** A proposal waits for confirmation. */
    PROPOSAL(3),
    /** The coach is asked to look and to resolve it. */
    REVIEW(4),
    /** Nothing reported for some local days (R-SILENT-1). */
    SILENT(5),
    /** No better than weeks ago, or nothing left to propose (R-PLAT-1, R-PLAT-2); it is a review too. */
    PLATEAU(6),
    /** The open window has come to its last day: its verdict is due. */
    WINDOW_DUE(7),
    /** Goes its way. */
    NONE(8);

    private final int rank;

    Attention(int rank) {
        this.rank = rank;
    }

    /** The place in the caseload, 0 for the first. */
    int rank() {
        return rank;
    }
}
