package dev.backcoach.assessment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    private static List<String> fields(String testId, Measurement measurement, boolean stopped) {
        return Plausibility.faults(Exam.PROTOCOL.test(testId).orElseThrow(), measurement, stopped).stream()
                .map(Plausibility.Fault::field)
                .toList();
    }

    private static Measurement number(String value) {
        return Measurement.of(new BigDecimal(value));
    }

    private static Measurement sides(String left, String right) {
        return Measurement.ofSides(new BigDecimal(left), new BigDecimal(right));
    }

    @Test
    void whatIsAskedIsFine() {
        assertThat(fields("lbk.load.heel", number("3"), false)).isEmpty();
        assertThat(fields("hip.rom.ir", sides("24", "36"), false)).isEmpty();
        assertThat(fields("core.str.plank", Measurement.ofChoice("KNEE"), false))
                .isEmpty();
        assertThat(fields("hip.rom.ext", Exam.thomas("-5", "2", false), false)).isEmpty();
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertThat(fields("lbk.load.heel", number("11"), false)).containsExactly("value");
        assertThat(fields("hip.rom.ir", sides("-1", "91"), false)).containsExactly("left", "right");
    }

    @Test
    void degreesAreWholeAndSecondsHaveOneDecimal() {
        assertThat(fields("hip.rom.ir", sides("24.5", "36.0"), false)).containsExactly("left");
        assertThat(fields("core.end.sorensen", number("70.5"), false)).isEmpty();
        assertThat(fields("core.end.sorensen", number("70.55"), false)).containsExactly("value");
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertThat(fields("hip.rom.ir", number("24"), false)).containsExactly("value", "left", "right");
        assertThat(fields("hip.rom.ext", sides("2", "2"), false)).containsExactly("pelvisControlled");
        assertThat(fields("hip.rom.ir", Exam.thomas("24", "24", true), false)).containsExactly("pelvisControlled");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(fields("core.str.plank", Measurement.ofChoice("SUPER"), false))
                .containsExactly("choice");
        assertThat(fields("hip.stb.tren", Measurement.ofChoices("NEGATIVE", null), false))
                .containsExactly("rightChoice");
    }

    @Test
    void aStoppedTestMayLackItsReading() {
        assertThat(fields("core.end.sorensen", Exam.nothing(), true)).isEmpty();
        assertThat(fields("core.end.sorensen", number("-1"), true)).containsExactly("value");
    }
}
