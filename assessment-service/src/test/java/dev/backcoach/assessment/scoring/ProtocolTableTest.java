package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table in domain.md 3 through each band edge, on both sides, by each method. */
class ProtocolTableTest {

    static Stream<TableRow> rows() {
        return ProtocolTable.rows();
    }

    private static Exam exam(Method method) {
        return method == Method.IN_PERSON ? Exam.inPerson() : Exam.online();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsDeficitAndWeightAreThoseOfTheTable(TableRow row) {
        for (Method method : row.methods()) {
            for (TableRow.Step step : row.steps()) {
                Recorded taken = new Recorded(method, step.measured(), null, false, false);
                Contribution found =
                        row.contribution(exam(method).with(row.id(), taken)).orElseThrow();
                assertThat(found.deficit()).as(method + " " + step).isEqualByComparingTo(step.deficit());
                assertThat(found.weight()).as(method + " " + step).isEqualByComparingTo(row.weight(method));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void stoppedItIsAFullDeficitWhateverWasRead(TableRow row) {
        for (Method method : row.methods()) {
            Recorded nothingRead = new Recorded(method, Exam.nothing(), 7, false, true);
            Recorded best = new Recorded(method, row.steps().getFirst().measured(), 7, false, true);
            for (Recorded taken : new Recorded[] {nothingRead, best}) {
                assertThat(row.contribution(exam(method).with(row.id(), taken))
                                .orElseThrow()
                                .deficit())
                        .isEqualByComparingTo("1");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void familiarPainAddsAThirdToEachColumnUpToOne(TableRow row) {
        for (TableRow.Step step : row.steps()) {
            Recorded taken = new Recorded(Method.IN_PERSON, step.measured(), 3, true, false);
            String expected =
                    switch (step.deficit()) {
                        case "0" -> ".33";
                        case ".33" -> ".66";
                        default -> "1";
                    };
            assertThat(row.contribution(Exam.inPerson().with(row.id(), taken))
                            .orElseThrow()
                            .deficit())
                    .as(step.toString())
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void noScoredRowIsLeftOut() {
        assertThat(rows().map(TableRow::id).collect(Collectors.toSet()))
                .isEqualTo(Exam.PROTOCOL.tests().stream()
                        .filter(test -> test.scored() && test.mode() != Mode.CALCULATED)
                        .map(TestDefinition::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theRestIsRecordedOnly() {
        assertThat(Exam.PROTOCOL.tests())
                .filteredOn(test -> !test.scored())
                .extracting(TestDefinition::id)
                .containsExactlyInAnyOrder(
                        "lbk.neu.slr",
                        "core.stb.timing",
                        "core.end.pronehold",
                        "fun.lift",
                        "fun.carry",
                        "fun.push",
                        "fun.pull",
                        "fun.getup",
                        "fun.rotate",
                        "fun.walk",
                        "fun.run");
    }
}
