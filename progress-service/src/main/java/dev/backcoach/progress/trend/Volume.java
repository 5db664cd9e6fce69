package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.Measured;
import dev.backcoach.progress.diary.Performed;
import java.math.BigDecimal;

/** How much of an exercise was done compared with what was prescribed (domain.md 5.1, session done). */
final class Volume {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal SECONDS_IN_A_MINUTE = BigDecimal.valueOf(60);

    private Volume() {}

    static BigDecimal of(Performed dose) {
        return dose.amount().multiply(BigDecimal.valueOf(dose.sets()));
    }

    /** Whether at least half of the rung's volume was performed; a rung that is not known takes whatever was done. */
    static boolean isDone(DoneSession session, Prescribed prescribed, DiaryContent content) {
        Measured exercise = content.exercises().get(session.exercise());
        if (exercise == null || prescribed.rung() > exercise.ladder().size()) {
            return true;
        }
        Measured.Volume rung = exercise.ladder().get(prescribed.rung() - 1);
        return in(rung.unit(), session.performed()).compareTo(HALF.multiply(rung.amount())) >= 0;
    }

    /** In another unit; 0 where that cannot be told. */
    private static BigDecimal in(AmountUnit unit, Performed performed) {
        BigDecimal volume = of(performed);
        if (performed.unit() == unit) {
            return volume;
        }
        if (performed.unit() == AmountUnit.MINUTES && unit == AmountUnit.SECONDS) {
            return volume.multiply(SECONDS_IN_A_MINUTE);
        }
        if (performed.unit() == AmountUnit.SECONDS && unit == AmountUnit.MINUTES) {
            return volume.divide(SECONDS_IN_A_MINUTE, java.math.MathContext.DECIMAL64);
        }
        return BigDecimal.ZERO;
    }
}
