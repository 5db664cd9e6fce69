package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpecificationTest {

    private record Walk(int minutes) {}

    private record Walked(int minutes) {}

    private record Total(int minutes) {}

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }

    private final Specification<Walk, Walked, Total> walking =
            Specification.of(new Total(0), SpecificationTest::decide, SpecificationTest::evolve);

    private static List<Walked> decide(Walk walk, Total total) {
        if (total.minutes() + walk.minutes() > 60) {
            throw new TooLong("an hour at most");
        }
        return walk.minutes() == 0 ? List.of() : List.of(new Walked(walk.minutes()));
    }

    private static Total evolve(Total total, Walked walked) {
        return new Total(total.minutes() + walked.minutes());
    }

    @Test
    void acceptsExpectedEventsAndState() {
        walking.given(new Walked(10))
                .when(new Walk(20), new Walk(5))
                .then(new Walked(20), new Walked(5))
                .thenState(total -> assertThat(total.minutes()).isEqualTo(35));
    }

    @Test
    void acceptsNothingToDo() {
        walking.given().when(new Walk(0)).thenNothing();
    }

    @Test
    void acceptsAnExpectedRefusal() {
        walking.given(List.of(new Walked(50)))
                .when(new Walk(20))
                .thenRefused(TooLong.class, refusal -> assertThat(refusal).hasMessage("an hour at most"));
    }

    @Test
    void showsExpectationOutcomeHistoryAndCommandLineByLine() {
        Outcome<Walked, Total> outcome = walking.given(new Walked(10)).when(new Walk(20), new Walk(5));

        assertThatThrownBy(() -> outcome.then(new Walked(25)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        expected:
                          Walked[minutes=25]
                        but was:
                          Walked[minutes=20]
                          Walked[minutes=5]
                        given:
                          Walked[minutes=10]
                        when:
                          Walk[minutes=20]
                          Walk[minutes=5]""");
    }

    @Test
    void failsWhereSomethingWasDecidedAgainstExpectation() {
        assertThatThrownBy(() -> walking.given().when(new Walk(5)).thenNothing())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected:\n  (none)\nbut was:\n  Walked[minutes=5]");
    }

    @Test
    void failsOnAnUnexpectedRefusalAndKeepsItAsCause() {
        assertThatThrownBy(() -> walking.given().when(new Walk(61)).thenNothing())
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(TooLong.class);
        assertThatThrownBy(() -> walking.given().when(new Walk(61)).thenState(anyState -> {}))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(TooLong.class);
    }

    @Test
    void failsOnAMissingOrDifferentRefusal() {
        assertThatThrownBy(() -> walking.given().when(new Walk(5)).thenRefused(TooLong.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Walked[minutes=5]");
        assertThatThrownBy(() -> walking.given().when(new Walk(61)).thenRefused(IllegalStateException.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("an hour at most");
    }

    @Test
    void failsOnARefusalBeforeTheLastCommand() {
        assertThatThrownBy(() -> walking.given().when(new Walk(61), new Walk(5)))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(TooLong.class);
    }

    @Test
    void failsIfDecidingChangesTheState() {
        Specification<Walk, Walked, List<Walked>> changing = Specification.of(
                List.of(),
                (walk, state) -> {
                    state.clear();
                    return List.of();
                },
                SpecificationTest::added);

        assertThatThrownBy(() -> changing.given(new Walked(5)).when(new Walk(5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has changed the given state");
    }

    @Test
    void failsIfFoldingIsNotRepeatable() {
        AtomicInteger calls = new AtomicInteger();
        Specification<Walk, Walked, Integer> counting =
                Specification.of(0, (walk, state) -> List.of(), (state, walked) -> calls.incrementAndGet());

        assertThatThrownBy(() -> counting.given(new Walked(5)).when(new Walk(5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("folding the same events twice differs");
    }

    @Test
    void failsIfDecidingTwiceDiffers() {
        AtomicInteger calls = new AtomicInteger();
        Specification<Walk, Walked, Total> counting = Specification.of(
                new Total(0), (walk, total) -> List.of(new Walked(calls.incrementAndGet())), SpecificationTest::evolve);

        assertThatThrownBy(() -> counting.given().when(new Walk(5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("twice differs");
    }

    private static List<Walked> added(List<Walked> state, Walked walked) {
        List<Walked> next = new ArrayList<>(state);
        next.add(walked);
        return next;
    }
}
