package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the table in domain.md 3, and step 1 of 3.1. */
class TestDeficitTest {

    private final TestDeficit deficit = new TestDeficit(Exam.PROTOCOL.scoring());

    private Optional<BigDecimal> of(String testId, Exam exam) {
        TestDefinition test = Exam.PROTOCOL.test(testId).orElseThrow();
        var examination = exam.examination();
        return deficit.of(test, examination.results().get(testId), examination.profile());
    }

    private void assertDeficit(String testId, Exam exam, String expected) {
        assertThat(of(testId, exam).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lbk.pos.sit, 60, 0",
        "lbk.pos.sit, 59, .33",
        "lbk.pos.stand, 29, .67",
        "lbk.pos.stand, 9, 1",
        "lbk.mov.ftf, 10, 0",
        "lbk.mov.ftf, 20, .33",
        "lbk.mov.ftf, 30, .67",
        "lbk.mov.ftf, 31, 1",
        "lbk.load.heel, 0, 0",
        "lbk.load.heel, 3, .33",
        "lbk.load.heel, 5, .67",
        "lbk.load.heel, 6, 1",
        "lbk.load.lift5, 0, 0",
        "lbk.load.lift5, 1, .33",
        "lbk.load.lift5, 2, .67",
        "lbk.load.lift5, 3, 1",
        "hip.mus.tp, 0, 0",
        "hip.mus.tp, 2, .33",
        "hip.mus.tp, 4, .67",
        "hip.mus.tp, 5, 1",
        "core.stb.aberrant, 0, 0",
        "core.stb.aberrant, 1, .67",
        "core.stb.aberrant, 2, 1",
        "core.stb.birddog, 0, 0",
        "core.stb.birddog, 1, .33",
        "core.stb.birddog, 2, .67",
        "core.stb.birddog, 3, 1",
        "core.end.plank, 106, 0",
        "core.end.plank, 105, .33",
        "core.end.plank, 76, .67",
        "core.end.plank, 29, 1",
        "core.end.sorensen, 104, 0",
        "core.end.sorensen, 103, .33",
        "core.end.sorensen, 57, .67",
        "core.end.sorensen, 29, 1",
        "core.end.flex, 144, 0",
        "core.end.flex, 143, .33",
        "core.end.flex, 69, .67",
        "core.end.flex, 29, 1"
    })
    void aNumberFallsIntoItsBand(String testId, String value, String expected) {
        assertDeficit(testId, Exam.inPerson().with(testId, value), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "hip.rom.ir, 40, 45, 0",
        "hip.rom.ir, 35, 40, .33",
        "hip.rom.ir, 30, 30, .67",
        "hip.rom.ir, 29, 29, 1",
        "hip.rom.er, 40, 40, 0",
        "hip.rom.er, 39, 39, .33",
        "hip.rom.er, 34, 34, .67",
        "hip.rom.er, 29, 29, 1",
        "hip.rom.flex, 110, 110, 0",
        "hip.rom.flex, 109, 109, .33",
        "hip.rom.flex, 99, 99, .67",
        "hip.rom.flex, 89, 89, 1",
        "hip.rom.pke, 20, 20, 0",
        "hip.rom.pke, 21, 21, .33",
        "hip.rom.pke, 31, 31, .67",
        "hip.rom.pke, 41, 41, 1",
        "hip.stb.step, 0, 0, 0",
        "hip.stb.step, 0, 1, .33",
        "hip.stb.step, 2, 0, .67",
        "hip.stb.step, 3, 3, 1",
        "hip.mus.abd, 45, 45, 0",
        "hip.mus.abd, 44, 44, .33",
        "hip.mus.abd, 29, 29, .67",
        "hip.mus.abd, 14, 14, 1",
        "hip.mus.slb, 20, 20, 0",
        "hip.mus.slb, 19, 19, .33",
        "hip.mus.slb, 11, 11, .67",
        "hip.mus.slb, 5, 5, 1",
        "core.stb.aslr, 0, 0, 0",
        "core.stb.aslr, 1, 2, .33",
        "core.stb.aslr, 3, 3, .67",
        "core.stb.aslr, 5, 2, 1",
        "core.end.side, 94, 94, 0",
        "core.end.side, 93, 93, .33",
        "core.end.side, 59, 59, .67",
        "core.end.side, 29, 29, 1"
    })
    void ofTwoSidesTheWorseOrTheSumCounts(String testId, String left, String right, String expected) {
        assertDeficit(testId, Exam.inPerson().with(testId, left, right), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lbk.psn.prone, BETTER, 0", "lbk.psn.hooklie, WORSE, .67", "lbk.psn.prone, SPREADS_TO_LEG, 1",
        "lbk.mov.flex, NO_CHANGE, 0", "lbk.mov.ext, DURING_ONLY, .33", "lbk.mov.rotL, STAYS_WORSE, .67",
        "lbk.mov.glideR, SPREADS_TO_LEG, 1", "core.stb.pit, NEGATIVE, 0", "core.stb.pit, POSITIVE, 1",
        "core.str.plank, FULL, 0", "core.str.plank, FULL_5_TO_9, .33", "core.str.plank, KNEE, .67",
        "core.str.plank, NONE, 1"
    })
    void aChoiceHasItsDeficit(String testId, String code, String expected) {
        assertDeficit(testId, Exam.inPerson().chosen(testId, code), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "hip.stb.tren, NEGATIVE, NEGATIVE, 0",
        "hip.stb.tren, NEGATIVE, POSITIVE, 1",
        "core.str.side, FULL, KNEE, .67"
    })
    void ofTwoChoicesTheWorseCounts(String testId, String left, String right, String expected) {
        assertDeficit(testId, Exam.inPerson().chosen(testId, left, right), expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "-3, 0, 0", "5, 5, .33", "10, 10, .67", "11, 11, 1", "-5, 6, 1"})
    void theThomasTestCountsDegreesAboveTheHorizontal(String left, String right, String expected) {
        assertDeficit("hip.rom.ext", Exam.inPerson().with("hip.rom.ext", Exam.thomas(left, right, true)), expected);
    }

    @Test
    void withoutAControlledPelvisTheThomasTestIsNotScored() {
        assertThat(of("hip.rom.ext", Exam.inPerson().with("hip.rom.ext", Exam.thomas("20", "20", false))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 12, NONE, 0", "10, 13, OTHER, .33", "16, 10, NONE, .67", "10, 17, NONE, 1", "10, 10, GROIN, 1"})
    void theFigureOfFourCountsTheDifferenceAndWhereItHurts(String left, String right, String site, String expected) {
        Measurement measured =
                new Measurement(null, new BigDecimal(left), new BigDecimal(right), site, null, null, null);
        assertDeficit("hip.rom.faber", Exam.inPerson().with("hip.rom.faber", measured), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 43, 0",
        "25, 42.9, .33",
        "39, 32.25, .33",
        "42, 29.9, .67",
        "50, 18.4, 1",
        "60, 27, 0",
        "75, 15, 0",
        "85, 6, 0",
        "85, 5, .33"
    })
    void standingOnOneLegIsComparedWithTheNormOfTheAge(int age, String seconds, String expected) {
        assertDeficit(
                "hip.stb.sls",
                Exam.inPerson().of(Sex.UNSPECIFIED, age).with("hip.stb.sls", seconds, seconds),
                expected);
    }

    @ParameterizedTest
    @CsvSource({
        "M, 60, 14, 0",
        "F, 60, 12, 0",
        "M, 67, 11, .33",
        "F, 72, 8, .33",
        "M, 77, 8, .67",
        "F, 82, 5, .67",
        "M, 87, 3, 1",
        "F, 94, 4, 0"
    })
    void chairStandsAreComparedWithTheNormOfAgeAndSex(Sex sex, int age, String stands, String expected) {
        assertDeficit("hip.mus.sts30", Exam.inPerson().of(sex, age).with("hip.mus.sts30", stands), expected);
    }

    @Test
    void underSixtyChairStandsAreRecordedOnly() {
        assertThat(of("hip.mus.sts30", Exam.inPerson().with("hip.mus.sts30", "3")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"core.end.plank, 90, 0", "core.end.plank, 63, .33", "core.end.flex, 149, 0", "core.end.flex, 148, .33"})
    void womenHaveNormsOfTheirOwn(String testId, String value, String expected) {
        assertDeficit(testId, Exam.inPerson().of(Sex.F, 30).with(testId, value), expected);
    }

    @Test
    void withoutASexTestsWithNormsBySexAreRecordedOnly() {
        assertThat(of("core.end.plank", Exam.inPerson().of(Sex.UNSPECIFIED, 30).with("core.end.plank", "20")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hip.rom.ir, 50, 40, 0", "hip.rom.ir, 51, 40, .33", "hip.rom.ir, 36, 47, .66",
        "core.end.side, 100, 111, 0", "core.end.side, 100, 112, .33", "hip.stb.sls, 40, 45, 0",
        "hip.mus.abd, 45, 60, .33", "hip.mus.slb, 20, 25, 0", "hip.mus.slb, 20, 26, .33"
    })
    void sidesThatDifferTooMuchAddAThird(String testId, String left, String right, String expected) {
        assertDeficit(testId, Exam.inPerson().with(testId, left, right), expected);
    }

    @Test
    void familiarPainAddsAThirdUpToOne() {
        assertDeficit(
                "core.end.sorensen",
                Exam.inPerson().with("core.end.sorensen", "150").familiarPainIn("core.end.sorensen"),
                ".33");
        assertDeficit("hip.mus.tp", Exam.inPerson().with("hip.mus.tp", "9").familiarPainIn("hip.mus.tp"), "1");
    }

    @Test
    void aStoppedTestIsAFullDeficitWhateverWasRead() {
        assertDeficit("core.end.sorensen", Exam.inPerson().stopped("core.end.sorensen"), "1");
    }
}
