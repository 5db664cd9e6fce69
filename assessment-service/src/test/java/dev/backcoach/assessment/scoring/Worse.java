package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Bands;
import dev.backcoach.assessment.protocol.ChoiceField;
import dev.backcoach.assessment.protocol.Combine;
import dev.backcoach.assessment.protocol.Level;
import dev.backcoach.assessment.protocol.NumberField;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Makes the worse side of a result worse. */
final class Worse {

    private Worse() {}

    /** The same with the worse side's value at the bad end of what is plausible, or the worst answer. */
    static Optional<Recorded> than(TestDefinition test, Recorded recorded) {
        Measurement m = recorded.measurement();
        if (recorded.stopped() || !test.scored()) {
            return Optional.empty();
        }
        Measurement worse = new Measurement(
                number(test, m.value()),
                leftIsWorse(test, m) ? number(test, m.left()) : m.left(),
                leftIsWorse(test, m) ? m.right() : number(test, m.right()),
                choice(test, m.choice()),
                choice(test, m.leftChoice()),
                m.rightChoice(),
                m.pelvisControlled());
        return Optional.of(
                new Recorded(recorded.method(), worse, recorded.painDuring(), recorded.familiarPain(), false));
    }

    private static boolean leftIsWorse(TestDefinition test, Measurement m) {
        if (m.left() == null) {
            return false;
        }
        boolean leftIsLess = m.left().compareTo(m.right()) < 0;
        return leftIsLess == lessIsWorse(test);
    }

    /** Of a difference between sides, one that is further away is worse. */
    private static boolean lessIsWorse(TestDefinition test) {
        return test.combine() != Combine.DIFFERENCE && test.scale().better() == Bands.Better.HIGHER;
    }

    private static BigDecimal number(TestDefinition test, BigDecimal value) {
        NumberField number = test.number();
        return value == null ? null : lessIsWorse(test) ? number.min() : number.max();
    }

    private static String choice(TestDefinition test, String code) {
        return code == null
                ? null
                : test.choice().options().stream()
                        .max(Comparator.comparing(
                                (ChoiceField.Option option) -> option.level() == null ? Level.NONE : option.level()))
                        .orElseThrow()
                        .code();
    }
}
