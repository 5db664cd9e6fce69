package dev.backcoach.intake.questionnaire;

import static dev.backcoach.intake.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.content.Published;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each questionnaire, drawn as a form from its definition alone and filled in at random. */
class GeneratedFormTest {

    private static final IntakeContent CONTENT = IntakeContent.load(Optional.of(Path.of("src/test/packs")));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SealedJson SEALED = EventContracts.json();

    @Provide
    Arbitrary<Published> questionnaires() {
        return Arbitraries.of(CONTENT.questionnaires());
    }

    private static FormFiller filler(Published published, Random random) {
        return new FormFiller(RenderedForm.of(published.definition()), random);
    }

    @Property
    void whatIsInsideTheLimitsIsAcceptedAndSurvivesARoundTrip(
            @ForAll("questionnaires") Published published, @ForAll Random random) throws JsonProcessingException {
        Questionnaire questionnaire = published.questionnaire();
        Map<String, Object> sent = overTheWire(filler(published, random).inside());
        Submission read = questionnaire.read(sent, TODAY);
        assertThat(read.faults()).isEmpty();

        QuestionnaireSubmitted back = throughTheLog(questionnaire, read);
        var answers = new Answers(back.answers());
        Map<String, String> texts =
                back.texts() == null ? Map.of() : JSON.readValue(back.texts(), new TypeReference<>() {});
        assertThat(questionnaire.asSent(answers, texts)).isEqualTo(sent);
        assertThat(questionnaire.read(questionnaire.asSent(answers, texts), TODAY))
                .isEqualTo(read);
        conclude(questionnaire, answers);
    }

    @Property
    void whatIsOutsideTheLimitsIsRefusedWithTheItemsId(
            @ForAll("questionnaires") Published published, @ForAll Random random) {
        FormFiller.Wrong wrong = filler(published, random).outside();
        String item = "/answers/" + wrong.item();
        assertThat(published.questionnaire().read(wrong.answers(), TODAY).faults())
                .as("%s", wrong)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.pointer() + '/').startsWith(item + '/'));
    }

    private static Map<String, Object> overTheWire(Map<String, Object> filled) throws JsonProcessingException {
        return JSON.readValue(JSON.writeValueAsString(filled), new TypeReference<>() {});
    }

    private static QuestionnaireSubmitted throughTheLog(Questionnaire questionnaire, Submission read)
            throws JsonProcessingException {
        var client = new ClientId(UUID.randomUUID());
        var event = new QuestionnaireSubmitted(
                UUID.randomUUID(),
                questionnaire.id(),
                questionnaire.version(),
                read.answers().coded(),
                read.texts().isEmpty() ? null : JSON.writeValueAsString(read.texts()),
                Instant.parse("2026-03-02T09:00:00Z"),
                1L,
                null);
        String stored = SEALED.write(client, event);
        read.texts().values().forEach(text -> assertThat(stored).doesNotContain(quoted(text)));
        return SEALED.read(client, stored, QuestionnaireSubmitted.class);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Whatever was accepted can be worked with. */
    private static void conclude(Questionnaire questionnaire, Answers answers) {
        switch (questionnaire.id()) {
            case "PTP-1" ->
                assertThat(CONTENT.triggers().derive(answers, TODAY).directions())
                        .hasSize(7);
            case "FAG-1" ->
                assertThat(CONTENT.start()
                                .identify(answers, questionnaire.items())
                                .canDo())
                        .hasSize(12);
            default -> assertThat(questionnaire.scoreOf(answers).isPresent()).isEqualTo(questionnaire.score() != null);
        }
    }
}
