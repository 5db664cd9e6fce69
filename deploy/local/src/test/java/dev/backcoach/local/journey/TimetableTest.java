package dev.backcoach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sums of the table in domain.md 5.6. */
class TimetableTest {

    @Test
    void twoWeeksHaveElevenWalksAndTwelveCheckIns() {
        assertThat(count(1, 14, Timetable::walks)).isEqualTo(11);
        assertThat(count(1, 14, Timetable::checksIn)).isEqualTo(12);
    }

    @Test
    void threeWeeksHaveSeventeenWalksAndEighteenCheckInsTheLastTwoDaysIncluded() {
        assertThat(count(1, 21, Timetable::walks)).isEqualTo(17);
        assertThat(count(1, 21, Timetable::checksIn)).isEqualTo(18);
        assertThat(count(20, 21, Timetable::checksIn)).isEqualTo(2);
    }

    @Test
    void thePulseIsAnsweredSixTimes() {
        assertThat(count(1, Timetable.LAST_DAY, Timetable::answersPulse)).isEqualTo(6);
    }

    private static long count(int first, int last, IntPredicate what) {
        return IntStream.rangeClosed(first, last).filter(what).count();
    }
}
