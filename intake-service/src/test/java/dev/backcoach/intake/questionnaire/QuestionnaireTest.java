package dev.backcoach.intake.questionnaire;

import static dev.backcoach.intake.Samples.TODAY;
import static dev.backcoach.intake.Samples.harmless;
import static dev.backcoach.intake.Samples.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {

    private static List<String> faults(String questionnaire, Map<String, Object> answers) {
        return questionnaire(questionnaire).read(answers, TODAY).faults().stream()
                .map(Fault::pointer)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSS-1", "PTP-1", "FAG-1", "HSS-PULSE"})
    void completeAnswersHaveNoFaults(String questionnaire) {
        assertThat(questionnaire(questionnaire)
                        .read(harmless(questionnaire), TODAY)
                        .faults())
                .isEmpty();
    }

    @Test
    void everyRequiredItemThatIsMissingIsTold() {
        Map<String, Object> answers = harmless("HSS-PULSE");
        answers.remove("hs.ces.leak");
        answers.put("hs.inf.fever", null);
        assertThat(faults("HSS-PULSE", answers)).containsExactly("/answers/hs.ces.leak", "/answers/hs.inf.fever");
    }

    @Test
    void whatDependsOnAnEarlierAnswerIsAskedForOnlyThen() {
        assertThat(faults("HSS-1", harmless("HSS-1", Map.of("hs.ax.gate", "unsure"))))
                .hasSize(12)
                .contains("/answers/hs.ax.on35");
        assertThat(faults("PTP-1", harmless("PTP-1", Map.of("pp.n.leg7", 1))))
                .containsExactly("/answers/pp.n.leg7.below");
    }

    @Test
    void unknownItemsAreToldWithEscapedPointers() {
        assertThat(faults("HSS-PULSE", harmless("HSS-PULSE", Map.of("a/b~c", "yes"))))
                .containsExactly("/answers/a~1b~0c");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("HSS-1", "hs.ces.saddle", "maybe", ""),
                Arguments.of("HSS-1", "hs.ces.saddle", true, ""),
                Arguments.of("HSS-1", "hs.ces.saddle", Map.of("onsetDays", 3), "/answer"),
                Arguments.of("HSS-1", "hs.ces.saddle", Map.of("answer", "yes", "onsetDays", -1), "/onsetDays"),
                Arguments.of("HSS-1", "hs.ces.saddle", Map.of("answer", "yes", "since", 1), "/since"),
                Arguments.of("HSS-1", "hs.ca.history", Map.of("answer", "yes"), ""),
                Arguments.of("HSS-1", "hs.gen.joints", "knee", ""),
                Arguments.of("HSS-1", "hs.gen.joints", List.of("knee", "knee"), ""),
                Arguments.of("HSS-1", "hs.gen.joints", List.of("knee", "elbow"), "/1"),
                Arguments.of("PTP-1", "pp.n.avg7", 11, ""),
                Arguments.of("PTP-1", "pp.n.avg7", -1, ""),
                Arguments.of("PTP-1", "pp.n.avg7", "3", ""),
                Arguments.of("PTP-1", "pp.n.avg7", 3.5, ""),
                Arguments.of("PTP-1", "pp.n.avg7", 3_000_000_000L, ""),
                Arguments.of("PTP-1", "pp.am.min", 241, ""),
                Arguments.of("PTP-1", "pp.on.date", "2026-03-03", ""),
                Arguments.of("PTP-1", "pp.on.date", "2026-02-30", ""),
                Arguments.of("PTP-1", "pp.on.date", "+12026-02-01", ""),
                Arguments.of("PTP-1", "pp.on.mode", "slowly", ""),
                Arguments.of("PTP-1", "pp.on.mech.text", "x".repeat(501), ""),
                Arguments.of("PTP-1", "pp.on.mech.text", "a\u0000b", ""),
                Arguments.of("PTP-1", "pp.on.mech.text", " ", ""),
                Arguments.of("PTP-1", "pp.t.sit", 2, ""),
                Arguments.of("PTP-1", "pp.t.sit", Map.of("effect", 3), "/effect"),
                Arguments.of("PTP-1", "pp.t.sit", Map.of("effect", 1, "timing", "later"), "/timing"),
                Arguments.of("PTP-1", "pp.tp.ql", Map.of("left", 1), "/right"),
                Arguments.of(
                        "PTP-1", "pp.tp.ql", Map.of("left", 1, "right", 1, "refersDownLeg", "no"), "/refersDownLeg"),
                Arguments.of(
                        "FAG-1",
                        "fg.can.swim",
                        Map.of("canDo", "yes", "painDuring", 0, "painNextDay", 0, "timesPerWeek", 1),
                        "/comfortableDose"),
                Arguments.of("FAG-1", "fg.can.swim", Map.of("canDo", "no", "painDuring", 11), "/painDuring"),
                Arguments.of("FAG-1", "fg.a1", Map.of("text", "", "score", 5), "/text"),
                Arguments.of("FAG-1", "fg.a1", Map.of("text", "tying shoes"), "/score"),
                Arguments.of("FAG-1", "fg.goal.target", "2026-03-01", ""),
                Arguments.of("FAG-1", "fg.life", List.of("stairs", "garden", "cycle", "swim"), ""));
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("unusable")
    void whatCannotBeUsedIsToldAtItsPlace(String questionnaire, String item, Object value, String place) {
        assertThat(faults(questionnaire, harmless(questionnaire, Map.of(item, value))))
                .containsExactly("/answers/" + item + place);
    }

    @Test
    void severalFaultsOfOneAnswerAreToldAtOnce() {
        assertThat(faults(
                        "PTP-1",
                        harmless(
                                "PTP-1",
                                Map.of("pp.t.sit", Map.of("effect", 9, "onsetMinOrReps", -1), "pp.n.now", 99))))
                .containsExactly("/answers/pp.n.now", "/answers/pp.t.sit/effect", "/answers/pp.t.sit/onsetMinOrReps");
    }

    @Test
    void freeTextIsKeptApartFromCodedAnswers() {
        Submission submission = questionnaire("FAG-1").read(harmless("FAG-1"), TODAY);
        assertThat(submission.texts()).containsEntry("fg.a1", "gardening");
        assertThat(submission.answers().coded()).containsEntry("fg.a1", Map.of("score", 5));
    }

    @Test
    void whatIsNotAskedIsCheckedAndLeftOut() {
        Submission submission = questionnaire("PTP-1")
                .read(harmless("PTP-1", Map.of("pp.n.leg7", 0, "pp.n.leg7.below", "yes", "pp.med.types", "x")), TODAY);
        assertThat(submission.answers().has("pp.n.leg7.below")).isFalse();
        assertThat(submission.faults()).extracting(Fault::pointer).containsExactly("/answers/pp.med.types");
        assertThat(questionnaire("FAG-1")
                        .read(harmless("FAG-1", Map.of("fg.goal.sport.text", "curling")), TODAY)
                        .texts())
                .doesNotContainKey("fg.goal.sport.text");
    }

    @Test
    void aFieldThatIsNotAskedIsLeftOutOfItsAnswer() {
        Submission submission = questionnaire("FAG-1")
                .read(harmless("FAG-1", Map.of("fg.can.swim", Map.of("canDo", "no", "painDuring", 3))), TODAY);
        assertThat(submission.answers().coded()).containsEntry("fg.can.swim", Map.of("canDo", "no"));
        assertThat(questionnaire("HSS-1")
                        .read(harmless("HSS-1", Map.of("hs.ces.leak", Map.of("answer", "no", "onsetDays", 3))), TODAY)
                        .answers()
                        .onsetDays("hs.ces.leak"))
                .isEmpty();
    }

    @Test
    void submittedAnswersCanBeShownAsTheyWereSent() {
        Map<String, Object> sent = harmless("FAG-1", Map.of("fg.goal.why", "my garden"));
        Submission submission = questionnaire("FAG-1").read(sent, TODAY);
        assertThat(questionnaire("FAG-1").asSent(submission.answers(), submission.texts()))
                .isEqualTo(sent);
    }

    private static Item item(String id, AnswerType answer, AskedWhen askedWhen) {
        return new Item(id, "s", "t", null, false, answer, askedWhen);
    }

    static Stream<Arguments> contradictions() {
        var yesNo = new AnswerType.YesNo();
        Item first = item("x.a", yesNo, null);
        return Stream.of(
                Arguments.of("an id twice", List.of(first, first)),
                Arguments.of(
                        "a later item decides",
                        List.of(item("x.b", yesNo, new AskedWhen("x.a", List.of("yes"), null)), first)),
                Arguments.of(
                        "a code that there is not",
                        List.of(first, item("x.b", yesNo, new AskedWhen("x.a", List.of("unsure"), null)))),
                Arguments.of("a number of a code", List.of(first, item("x.b", yesNo, new AskedWhen("x.a", null, 1)))),
                Arguments.of("nothing asked", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void aQuestionnaireThatContradictsItselfIsRefused(String what, List<Item> items) {
        assertThatIllegalArgumentException()
                .as(what)
                .isThrownBy(() -> new Questionnaire("XX-1", "1.0.0", "t", "i", items, null));
    }

    @Test
    void anAnswerTypeThatMakesNoSenseIsRefused() {
        var number = new AnswerType.Whole(0, 10, null, null);
        var text = new Part("a", "t", true, new AnswerType.Text(10), null);
        List<ThrowingCallable> attempts = List.of(
                () -> new AnswerType.Whole(3, 2, null, null),
                () -> new AnswerType.Whole(0, 2, null, Map.of(3, "three")),
                () -> new AnswerType.Choice(List.of()),
                () -> new AnswerType.Text(0),
                () -> new AnswerType.Group(List.of(), null),
                () -> new AnswerType.Group(
                        List.of(text, new Part("b", "t", true, new AnswerType.Text(10), null)), null),
                () -> new AnswerType.Group(
                        List.of(new Part("a", "t", true, number, new AskedWhen("b", null, 1))), null),
                () -> new Part("a", "t", true, new AnswerType.Tick(), null),
                () -> new Item("x.a", "s", "t", null, true, new AnswerType.Tick(), null));
        for (ThrowingCallable attempt : attempts) {
            assertThatIllegalArgumentException().isThrownBy(attempt);
        }
    }
}
