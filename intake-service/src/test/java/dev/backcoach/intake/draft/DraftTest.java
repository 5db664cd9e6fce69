package dev.backcoach.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static DraftItem item(Object value, int secondsAgo) {
        return new DraftItem(value, NOW.minusSeconds(secondsAgo));
    }

    private static Draft after(Map<String, DraftItem> first, Map<String, DraftItem> second) {
        return Draft.empty("1.0.0").with(first, null, NOW).with(second, null, NOW);
    }

    @Test
    void ofTwoWritesTheLaterStandsWhicheverArrivesFirst() {
        Map<String, DraftItem> earlier = Map.of("x.a", item("old", 20), "x.b", item("new", 5));
        Map<String, DraftItem> later = Map.of("x.a", item("new", 10), "x.b", item("old", 30));
        assertThat(after(earlier, later).answers()).isEqualTo(Map.of("x.a", "new", "x.b", "new"));
        assertThat(after(later, earlier)).isEqualTo(after(earlier, later));
    }

    @Test
    void ofTwoWritesAtTheSameInstantTheOneThatArrivesFirstStandsHoweverOftenTheyAreSent() {
        Map<String, DraftItem> one = Map.of("x.a", item(1, 10));
        Map<String, DraftItem> other = Map.of("x.a", item(2, 10));
        assertThat(after(one, other).with(one, null, NOW).with(other, null, NOW).answers())
                .isEqualTo(Map.of("x.a", 1));
    }

    @Test
    void anAnswerThatWasTakenBackIsNotBroughtBackByAnEarlierWrite() {
        Draft draft = after(Map.of("x.a", item(null, 10)), Map.of("x.a", item("yes", 20)));
        assertThat(draft.answers()).isEmpty();
        assertThat(draft.items()).containsEntry("x.a", item(null, 10));
    }

    @Test
    void aClockThatIsAheadDoesNotWinForEver() {
        Draft draft = Draft.empty("1.0.0").with(Map.of("x.a", item("ahead", -3600)), null, NOW);
        assertThat(draft.with(Map.of("x.a", item("next", -1)), null, NOW.plusSeconds(1))
                        .answers())
                .isEqualTo(Map.of("x.a", "next"));
    }

    @Test
    void whatWasWrittenUpToTheSubmissionIsNoDraftAnyMore() {
        Draft draft = Draft.empty("1.0.0")
                .with(Map.of("x.a", item("late", 10), "x.b", item("new", 9)), NOW.minusSeconds(10), NOW);
        assertThat(draft.answers()).isEqualTo(Map.of("x.b", "new"));
    }
}
