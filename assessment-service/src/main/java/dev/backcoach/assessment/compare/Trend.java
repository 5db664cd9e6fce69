package dev.backcoach.assessment.compare;

import java.math.BigDecimal;

/** How something has moved between two assessments. */
public enum Trend {
    BETTER,
    WORSE,
    SAME,
    /** It is another number, of which nobody says which is better. */
    CHANGED,
    /** Only the earlier assessment has it. */
    ONLY_BEFORE,
    /** Only the later assessment has it. */
    ONLY_AFTER;

    /** Of numbers of which less is better; one of them may be null, not both. */
    static Trend ofDeficits(BigDecimal before, BigDecimal after) {
        if (before == null || after == null) {
            return before == null ? ONLY_AFTER : ONLY_BEFORE;
        }
        int order = after.compareTo(before);
        return order == 0 ? SAME : order < 0 ? BETTER : WORSE;
    }
}
