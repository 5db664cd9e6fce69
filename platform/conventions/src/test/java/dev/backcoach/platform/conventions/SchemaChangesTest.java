package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What breaks a reader, where events have lists, maps and choices. */
class SchemaChangesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode schema(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<String> breaking(String before, String after) {
        return SchemaChanges.breaking(schema(before), schema(after));
    }

    private static String choice(String... kinds) {
        return "{'oneOf':["
                + String.join(
                        ",",
                        List.of(kinds).stream()
                                .map(kind -> "{'type':'object','properties':{'kind':{'const':'" + kind
                                        + "'},'value':{'type':'string'}},'required':['kind','value']}")
                                .toList())
                + "]}";
    }

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(breaking(choice("text", "amount"), choice("text", "amount"))).isEmpty();
    }

    @Test
    void whatAListHoldsIsCompared() {
        assertThat(breaking(
                        "{'type':'array','items':{'type':'integer'}}", "{'type':'array','items':{'type':'string'}}"))
                .containsExactly("[] was integer and would be string");
    }

    @Test
    void whatAMapHoldsAndItsKeysAreCompared() {
        String before =
                "{'type':'object','propertyNames':{'enum':['A','B']},'additionalProperties':{'type':'integer'}}";
        String after = "{'type':'object','propertyNames':{'enum':['A','C']},'additionalProperties':{'type':'number'}}";
        assertThat(breaking(before, after))
                .containsExactly(" (keys) would no longer take B", ".* was integer and would be number");
    }

    @Test
    void anyTextCannotBecomeAnEnumerationButTheOtherWayRoundItCan() {
        String text = "{'type':'string'}";
        String coded = "{'type':'string','enum':['A']}";
        assertThat(breaking(text, coded)).containsExactly(" took any text and would take only [\"A\"]");
        assertThat(breaking(coded, text)).isEmpty();
    }

    @Test
    void anotherFormatIsAnotherType() {
        assertThat(breaking("{'type':'string','format':'date-time'}", "{'type':'string','format':'date'}"))
                .containsExactly(" was string (date-time) and would be string (date)");
    }

    @Test
    void aKindOfObjectMayBeAddedButNotTakenAway() {
        assertThat(breaking(choice("text"), choice("text", "amount"))).isEmpty();
        assertThat(breaking(choice("text", "amount"), choice("text"))).containsExactly("<amount> would be gone");
    }

    @Test
    void theKindsOfObjectAreComparedOneByOne() {
        assertThat(breaking(choice("text"), choice("text").replace("'type':'string'", "'type':'integer'")))
                .containsExactly("<text>/value was string and would be integer");
    }
}
