package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.platform.decider.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the schema of a component is. */
class JsonShapeTest {

    enum Side {
        LEFT,
        RIGHT
    }

    record Id(UUID value) {}

    interface BareId {
        @JsonValue
        UUID value();
    }

    sealed interface Answer {
        record Amount(int value) implements Answer {}

        record Text(String value) implements Answer {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Amount.class, name = "number"),
        @JsonSubTypes.Type(value = Answer.Text.class, name = "text")
    })
    interface AnswerKinds {}

    record Everything(
            int count,
            Long number,
            double mean,
            boolean done,
            String text,
            UUID id,
            Id wrapped,
            Instant instant,
            OffsetDateTime time,
            LocalDate day,
            ZoneId zone,
            Side side,
            List<Side> sides,
            Map<String, Integer> byName,
            Map<Side, Double> bySide,
            Map<String, Object> coded,
            Optional<String> perhaps,
            OptionalInt perhapsNumber,
            Optional<Answer> answer,
            List<Answer> answers,
            @Personal String name) {}

    private final JsonNode schema = describe();

    private static JsonNode describe() {
        JsonShape shape = new JsonShape(new OptionalFields());
        EventContracts.json(mapper -> mapper.addMixIn(Id.class, BareId.class).addMixIn(Answer.class, AnswerKinds.class))
                .describe(Everything.class, shape);
        return shape.schema();
    }

    private String of(String field) {
        return schema.get("properties").get(field).toString().replace('"', '\'');
    }

    @Test
    void numbersTextsAndBooleansAreThemselves() {
        assertThat(of("count")).isEqualTo("{'type':'integer'}");
        assertThat(of("number")).isEqualTo("{'type':'integer'}");
        assertThat(of("mean")).isEqualTo("{'type':'number'}");
        assertThat(of("done")).isEqualTo("{'type':'boolean'}");
        assertThat(of("text")).isEqualTo("{'type':'string'}");
        assertThat(of("zone")).isEqualTo("{'type':'string'}");
    }

    @Test
    void idsAndTimesHaveAFormat() {
        assertThat(of("id")).isEqualTo("{'type':'string','format':'uuid'}");
        assertThat(of("instant")).isEqualTo("{'type':'string','format':'date-time'}");
        assertThat(of("time")).isEqualTo("{'type':'string','format':'date-time'}");
        assertThat(of("day")).isEqualTo("{'type':'string','format':'date'}");
    }

    @Test
    void mixInsCount() {
        assertThat(of("wrapped")).isEqualTo("{'type':'string','format':'uuid'}");
        assertThat(of("answer"))
                .startsWith("{'oneOf':[{'type':'object','properties':{'value':{'type':")
                .contains("'kind':{'const':'number'}", "'kind':{'const':'text'}", "'required':['value','kind']");
        assertThat(of("answers")).isEqualTo("{'type':'array','items':" + of("answer") + "}");
    }

    @Test
    void enumerationsAreListed() {
        assertThat(of("side")).isEqualTo("{'type':'string','enum':['LEFT','RIGHT']}");
        assertThat(of("sides")).isEqualTo("{'type':'array','items':" + of("side") + "}");
    }

    @Test
    void mapsSayWhatTheyHold() {
        assertThat(of("byName")).isEqualTo("{'type':'object','additionalProperties':{'type':'integer'}}");
        assertThat(of("bySide"))
                .isEqualTo("{'type':'object','propertyNames':{'enum':['LEFT','RIGHT']},"
                        + "'additionalProperties':{'type':'number'}}");
        assertThat(of("coded")).isEqualTo("{'type':'object','additionalProperties':{}}");
    }

    @Test
    void personalValuesAreSealedObjects() {
        assertThat(of("name"))
                .isEqualTo("{'type':'object','properties':{'sealed':{'type':'string'}},'required':['sealed']}");
    }

    @Test
    void optionalAndBoxedComponentsMayBeMissingAndNothingElse() {
        var optional = new TreeSet<String>();
        schema.get("properties").fieldNames().forEachRemaining(optional::add);
        schema.get("required").forEach(name -> optional.remove(name.textValue()));
        assertThat(optional).containsExactly("answer", "number", "perhaps", "perhapsNumber");
    }
}
