package dev.backcoach.intake.score;

import static dev.backcoach.intake.score.Change.IMPROVED;
import static dev.backcoach.intake.score.Change.NOT_MEASURABLE;
import static dev.backcoach.intake.score.Change.RECOVERED;
import static dev.backcoach.intake.score.Change.UNCHANGED;
import static dev.backcoach.intake.score.Change.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** domain.md 2.3, part A: thresholds of a count of 24 ticks. */
class TickScoreTest {

    private static final TickScore SCORE = new TickScore(5, 30, 4, 2, 5, 4, 20);

    static Stream<Arguments> workedExamples() {
        return Stream.of(
                Arguments.of(12, 2, Set.of(RECOVERED, IMPROVED)),
                Arguments.of(14, 10, Set.of(UNCHANGED)),
                Arguments.of(20, 14, Set.of(IMPROVED)),
                Arguments.of(6, 4, Set.of(UNCHANGED)),
                Arguments.of(3, 1, Set.of(RECOVERED, NOT_MEASURABLE)));
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(20, 15, Set.of(IMPROVED)),
                Arguments.of(20, 16, Set.of(UNCHANGED)),
                Arguments.of(13, 9, Set.of(IMPROVED)),
                Arguments.of(10, 7, Set.of(UNCHANGED)),
                Arguments.of(7, 3, Set.of(IMPROVED)),
                Arguments.of(4, 2, Set.of(RECOVERED)),
                Arguments.of(4, 3, Set.of(UNCHANGED)),
                Arguments.of(4, 0, Set.of(RECOVERED, IMPROVED)),
                Arguments.of(3, 3, Set.of(NOT_MEASURABLE)),
                Arguments.of(3, 7, Set.of(UNCHANGED)),
                Arguments.of(3, 8, Set.of(WORSE)),
                Arguments.of(10, 14, Set.of(UNCHANGED)),
                Arguments.of(10, 15, Set.of(WORSE)),
                Arguments.of(19, 24, Set.of(WORSE)),
                Arguments.of(20, 24, Set.of(UNCHANGED)),
                Arguments.of(21, 23, Set.of(NOT_MEASURABLE)),
                Arguments.of(21, 16, Set.of(IMPROVED)),
                Arguments.of(21, 21, Set.of(UNCHANGED)));
    }

    @ParameterizedTest(name = "{0} -> {1} is {2}")
    @MethodSource("workedExamples")
    void theWorkedExamples(int first, int score, Set<Change> changes) {
        assertThat(SCORE.since(first, score)).isEqualTo(changes);
    }

    @ParameterizedTest(name = "{0} -> {1} is {2}")
    @MethodSource("edges")
    void eachThresholdHasItsEdge(int first, int score, Set<Change> changes) {
        assertThat(SCORE.since(first, score)).isEqualTo(changes);
    }

    @Test
    void thresholdsComeFromThePack() {
        assertThat(new TickScore(2, 50, 1, 0, 1, 1, 5).since(5, 3)).containsExactly(IMPROVED);
        assertThat(new TickScore(2, 50, 1, 0, 1, 1, 5).since(2, 1)).containsExactly(IMPROVED);
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        for (List<Integer> t : List.of(
                List.of(0, 30, 4, 2, 5, 4, 20),
                List.of(5, 0, 4, 2, 5, 4, 20),
                List.of(5, 101, 4, 2, 5, 4, 20),
                List.of(5, 30, 0, 2, 5, 4, 20),
                List.of(5, 30, 4, -1, 5, 4, 20),
                List.of(5, 30, 4, 2, 0, 4, 20),
                List.of(5, 30, 4, 2, 5, -1, 20),
                List.of(5, 30, 4, 2, 5, 4, -1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new TickScore(t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6)));
        }
    }
}
