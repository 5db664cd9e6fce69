package dev.backcoach.intake.screen;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.Samples;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of domain.md 2.1, a test for each row; rows with further conditions have further tests below. */
class ScreenTableTest {

    private static final int BORN = 1984;

    /** Item, level of yes, level of unsure, restriction tags. */
    private static final String TABLE = """
            hs.ces.saddle   | E | U |
            hs.ces.bladder  | E | U |
            hs.ces.leak     | E | U |
            hs.ces.bowel    | E | U |
            hs.ces.sexual   | E | U |
            hs.ces.bothlegs | E | U |
            hs.neu.weak     | U | R |
            hs.neu.spread   | U | R |
            hs.fx.trauma    | U | R |
            hs.fx.bruise    | U | R |
            hs.fx.minor     | U | R |
            hs.fx.bones     | C | C | NO_LOADED_FLEXION
            hs.fx.steroid   | R | C |
            hs.ca.history   | R | C |
            hs.ca.weight    | R | C |
            hs.ca.constant  | R | C |
            hs.ca.night     | R | C |
            hs.inf.fever    | U | R |
            hs.inf.recent   | R | C |
            hs.inf.immune   | C | C |
            hs.inf.ivdu     | C | C |
            hs.vas.aaa      | E | U |
            hs.vas.claud    | R | C |
            hs.vas.dvt      | U | R |
            hs.car.chest    | U | R |
            hs.car.known    | R | C | NO_BREATH_HOLD
            hs.gen.preg     | C | C | NO_PRONE NO_SUPINE_LONG
            hs.gen.surgery  | R | C |
            hs.gen.await    | C | C |
            hs.gen.under18  | R | C |
            hs.fr.skin      | C | C | NO_FOAM_ROLL NO_POOL
            hs.fr.fracture  | R | C |
            hs.fr.clot      | U | R |
            hs.fr.inflamed  | C | C | NO_FOAM_ROLL
            hs.fr.bleed     | C | C | NO_FOAM_ROLL
            hs.psy.hopeless | C | C |
            """;

    /** Rows that no single answer decides. */
    private static final Set<String> OTHER_ROWS = Set.of("hs.ax.gate", "hs.ax.ibp", "hs.gen.joints");

    record Row(String item, Level yes, Level unsure, List<String> tags) {

        @Override
        public String toString() {
            return item;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(line -> {
            String[] cells = line.split("\\|", -1);
            List<String> tags = Arrays.stream(cells[3].strip().split(" ", -1))
                    .filter(tag -> !tag.isEmpty())
                    .toList();
            return new Row(cells[0].strip(), Level.valueOf(cells[1].strip()), Level.valueOf(cells[2].strip()), tags);
        });
    }

    private static List<Match> matches(Map<String, Object> answers, Optional<LocalDate> painBegan) {
        return screen(answers, BORN, painBegan).matches();
    }

    private static List<Match> matches(Map<String, Object> answers) {
        return matches(answers, Optional.empty());
    }

    private static Screen screen(Map<String, Object> answers, int born, Optional<LocalDate> painBegan) {
        var facts = new ScreenFacts(Samples.answers("HSS-1", answers), born, TODAY, painBegan, TODAY);
        return CONTENT.screening().afterScreen(facts, List.of(), Covers.NONE);
    }

    private static Map<String, Object> axial(String gate, String answer, List<String> signs) {
        Map<String, Object> answers = new HashMap<>();
        Samples.questionnaire("HSS-1").items().stream()
                .map(item -> item.id())
                .filter(id -> id.startsWith("hs.ax."))
                .forEach(id -> answers.put(id, "no"));
        signs.forEach(sign -> answers.put("hs.ax." + sign, answer));
        answers.put("hs.ax.gate", gate);
        return answers;
    }

    @Test
    void everyRuleHasItsRow() {
        Set<String> rows = rows().map(Row::item).collect(Collectors.toCollection(TreeSet::new));
        rows.addAll(OTHER_ROWS);
        assertThat(CONTENT.screening().rules()).extracting(ScreenRule::rule).containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void yesHasTheLevelAndTheTagsOfTheRow(Row row) {
        assertThat(matches(Map.of(row.item(), "yes"))).containsExactly(new Match(row.item(), row.yes(), row.tags()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void unsureIsOneLevelLowerWithTheSameTags(Row row) {
        assertThat(matches(Map.of(row.item(), "unsure")))
                .containsExactly(new Match(row.item(), row.unsure(), row.tags()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theOutcomeIsThatOfTheLevel(Row row) {
        Outcome expected =
                switch (row.yes()) {
                    case E -> Outcome.EMERGENCY_BLOCKED;
                    case U -> Outcome.URGENT_BLOCKED;
                    case R -> Outcome.REFER_BLOCKED;
                    case C -> Outcome.CLEARED_WITH_CAUTION;
                    case I -> Outcome.CLEARED;
                };
        Screen screen = screen(Map.of(row.item(), "yes"), BORN, Optional.empty());
        assertThat(screen.outcome()).isEqualTo(expected);
        assertThat(screen.tags()).isEqualTo(row.tags());
    }

    @ParameterizedTest(name = "{0} {1} since {2} days is {3}")
    @CsvSource({
        "hs.ces.saddle, yes, 14, E",
        "hs.ces.saddle, yes, 15, U",
        "hs.ces.saddle, unsure, 14, U",
        "hs.ces.saddle, unsure, 15, R",
        "hs.ces.bladder, yes, 0, E",
        "hs.ces.bladder, yes, 15, U",
        "hs.ces.leak, yes, 14, E",
        "hs.ces.leak, yes, 400, U",
        "hs.ces.bowel, yes, 1, E",
        "hs.ces.bowel, yes, 15, U",
        "hs.ces.sexual, yes, 14, E",
        "hs.ces.sexual, yes, 15, U",
        "hs.ces.bothlegs, yes, 14, E",
        "hs.ces.bothlegs, yes, 15, U",
        "hs.neu.weak, yes, 2, E",
        "hs.neu.weak, yes, 3, U",
        "hs.neu.weak, unsure, 2, U",
        "hs.neu.weak, unsure, 3, R"
    })
    void theOnsetMovesTheLevel(String item, String answer, int days, Level level) {
        assertThat(matches(Map.of(item, Map.of("answer", answer, "onsetDays", days))))
                .containsExactly(new Match(item, level, List.of()));
    }

    static Stream<Arguments> combinations() {
        return Stream.of(
                Arguments.of("hs.ca.history", "yes", "hs.ca.weight", "yes", Level.U),
                Arguments.of("hs.ca.history", "yes", "hs.ca.constant", "yes", Level.U),
                Arguments.of("hs.ca.history", "yes", "hs.ca.night", "yes", Level.U),
                Arguments.of("hs.ca.history", "yes", "hs.ca.night", "unsure", Level.U),
                Arguments.of("hs.ca.history", "unsure", "hs.ca.weight", "yes", Level.R),
                Arguments.of("hs.ca.history", "yes", "hs.inf.fever", "yes", Level.R),
                Arguments.of("hs.ca.weight", "yes", "hs.ca.night", "yes", Level.R),
                Arguments.of("hs.inf.immune", "yes", "hs.inf.fever", "yes", Level.R),
                Arguments.of("hs.inf.immune", "yes", "hs.inf.recent", "yes", Level.C),
                Arguments.of("hs.inf.immune", "unsure", "hs.inf.fever", "yes", Level.C),
                Arguments.of("hs.inf.ivdu", "yes", "hs.inf.fever", "yes", Level.R),
                Arguments.of("hs.inf.ivdu", "yes", "hs.inf.recent", "yes", Level.R),
                Arguments.of("hs.inf.ivdu", "yes", "hs.inf.immune", "yes", Level.R),
                Arguments.of("hs.inf.ivdu", "yes", "hs.fr.skin", "yes", Level.C));
    }

    @ParameterizedTest(name = "{0} {1} beside {2} {3} is {4}")
    @MethodSource("combinations")
    void anotherAnswerRaisesTheLevel(String item, String answer, String other, String otherAnswer, Level level) {
        assertThat(matches(Map.of(item, answer, other, otherAnswer)))
                .filteredOn(match -> match.rule().equals(item))
                .containsExactly(new Match(item, level, List.of()));
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2008, CLEARED", "2009, REFER_BLOCKED", "1900, CLEARED"})
    void hsGenUnder18AlsoComesFromTheBirthYear(int born, Outcome outcome) {
        assertThat(screen(Map.of(), born, Optional.empty()).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "gate {0}, {1} signs {2}: {3}")
    @CsvSource({
        "yes, 2, yes, ",
        "yes, 3, yes, C",
        "yes, 4, yes, R",
        "yes, 9, yes, R",
        "yes, 4, unsure, C",
        "yes, 3, unsure, C",
        "yes, 2, unsure, ",
        "unsure, 3, yes, C",
        "unsure, 4, yes, C"
    })
    void hsAxGateCountsNineSigns(String gate, int count, String answer, Level level) {
        List<String> signs = List.of("night2", "buttock", "nsaid", "family", "arth", "enth", "psor", "on35", "move")
                .subList(0, count);
        List<Match> expected = level == null ? List.of() : List.of(new Match("hs.ax.gate", level, List.of()));
        assertThat(matches(axial(gate, answer, signs))).isEqualTo(expected);
    }

    @Test
    void hsAxGateAnsweredNoAsksAndCountsNothing() {
        assertThat(matches(Map.of("hs.ax.gate", "no", "hs.ax.on35", "yes", "hs.ax.night2", "yes")))
                .isEmpty();
    }

    static Stream<Arguments> inflammatory() {
        List<String> four = List.of("insidious", "move", "rest", "getup");
        var young = Optional.of(LocalDate.of(BORN + 39, 6, 1));
        var old = Optional.of(LocalDate.of(BORN + 40, 6, 1));
        return Stream.of(
                Arguments.of("four answers", "yes", "yes", four, old, Level.R),
                Arguments.of("three answers and an onset before 40", "yes", "yes", four.subList(1, 4), young, Level.R),
                Arguments.of("three answers and an onset at 40", "yes", "yes", four.subList(1, 4), old, null),
                Arguments.of("two answers and an onset before 40", "yes", "yes", four.subList(2, 4), young, null),
                Arguments.of("four answers, unsure", "yes", "unsure", four, old, Level.C),
                Arguments.of("four answers behind an unsure gate", "unsure", "yes", four, old, Level.C));
    }

    @ParameterizedTest(name = "hs.ax.ibp: {0}")
    @MethodSource("inflammatory")
    void hsAxIbpCountsFiveSigns(
            String what, String gate, String answer, List<String> signs, Optional<LocalDate> began, Level level) {
        List<Match> expected = level == null ? List.of() : List.of(new Match("hs.ax.ibp", level, List.of()));
        assertThat(matches(axial(gate, answer, signs), began)).as(what).isEqualTo(expected);
    }

    @Test
    void hsAxIbpTakesAnOnsetBefore35FromTheScreenWhileTheProfileIsNotIn() {
        List<String> signs = new ArrayList<>(List.of("insidious", "rest", "getup", "on35"));
        assertThat(matches(axial("yes", "yes", signs))).containsExactly(new Match("hs.ax.ibp", Level.R, List.of()));
    }

    @ParameterizedTest(name = "hs.gen.joints: {0}")
    @CsvSource({
        "wrist, NO_WRIST",
        "shoulder, NO_SHOULDER",
        "neck, NO_NECK",
        "knee, NO_KNEE",
        "ankle, NO_ANKLE",
    })
    void hsGenJointsRestrictsEachJoint(String joint, String tag) {
        assertThat(matches(Map.of("hs.gen.joints", List.of(joint))))
                .containsExactly(new Match("hs.gen.joints", Level.C, List.of(tag)));
    }
}
