package dev.backcoach.progress.api;

import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.Performed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done in a session, as it is sent. */
@Schema(name = "Performed", description = "What was done, as sets of the same amount.")
record PerformedBody(
        @NotNull @Min(1) @Max(100) @Schema(examples = "1") Integer sets,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(description = "Of each set.", examples = "12")
        BigDecimal amount,

        @NotNull @Schema(description = "One that the exercise is measured in.")
        AmountUnit unit,

        @DecimalMin("0")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(description = "In kg; left out where nothing was lifted, carried, pushed or pulled.", nullable = true)
        BigDecimal load,

        @Min(1) @Max(3600) @Schema(description = "Seconds that each repetition was held.", nullable = true)
        Integer hold) {

    Performed performed() {
        return new Performed(sets, amount, unit, load, hold);
    }
}
