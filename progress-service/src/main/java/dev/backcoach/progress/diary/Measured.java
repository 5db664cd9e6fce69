package dev.backcoach.progress.diary;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the diary knows about an exercise of the catalogue (domain.md section 4).
 *
 * @param units what it may be logged in
 * @param ladder the volume of each rung on one occasion, the first rung first
 */
public record Measured(List<AmountUnit> units, List<Volume> ladder) {

    /** All sets together, of one side. */
    public record Volume(BigDecimal amount, AmountUnit unit) {}

    public Measured {
        units = List.copyOf(units);
        ladder = List.copyOf(ladder);
    }
}
