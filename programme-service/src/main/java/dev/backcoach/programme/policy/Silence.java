package dev.backcoach.programme.policy;

/**
 * What happens when nothing does (R-REG-1, R-SILENT-1), in local days.
 *
 * @param downDays without a session after which all items go down
 * @param downAgainDays after which they go down once more
 * @param pauseDays after which the programme is paused
 * @param silentDays without any report after which the client is shown as silent
 * @param contactDays after which contact is due
 */
public record Silence(int downDays, int downAgainDays, int pauseDays, int silentDays, int contactDays) {

    public Silence {
        Range.require(0 < downDays && downDays < downAgainDays && downAgainDays < pauseDays, "silence.downDays");
        Range.require(0 < silentDays && silentDays < contactDays, "silence.silentDays");
    }
}
