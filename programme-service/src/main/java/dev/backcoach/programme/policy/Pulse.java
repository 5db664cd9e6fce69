package dev.backcoach.programme.policy;

/**
 * The weekly safety pulse (R-SAFE-3).
 *
 * @param everyDays from one to the next
 * @param overdueDays by which it may be late before increases wait
 */
public record Pulse(int everyDays, int overdueDays) {

    public Pulse {
        Range.require(everyDays >= 1 && everyDays <= 7 && overdueDays >= 0 && overdueDays <= 7, "pulse.everyDays");
    }
}
