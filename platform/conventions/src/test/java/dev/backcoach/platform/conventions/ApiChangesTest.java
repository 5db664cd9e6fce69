package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes of a REST interface break a client that was written before them. */
class ApiChangesTest {

    private static final String WALKS = """
            {"paths": {"/walks/{id}": {
               "get": {"operationId": "getWalk",
                 "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                                {"name": "after", "in": "query", "schema": {"type": "string", "maxLength": 40}}],
                 "responses": {"200": {"headers": {"ETag": {}}, "content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Walk"}}}}, "404": {"description": "none"}}},
               "put": {"operationId": "putWalk",
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Walk"}}}},
                 "responses": {"201": {"description": "recorded"}}}}},
             "components": {"schemas": {
               "Walk": {"type": "object", "required": ["minutes"], "properties": {
                 "minutes": {"type": "integer", "minimum": 1, "maximum": 600},
                 "ground": {"$ref": "#/components/schemas/Ground"},
                 "day": {"type": "string", "format": "date"},
                 "steps": {"type": "array", "items": {"type": "integer"}},
                 "before": {"$ref": "#/components/schemas/Walk"},
                 "with": {"oneOf": [{"$ref": "#/components/schemas/Dog"}, {"type": "string"}]}}},
               "Dog": {"type": "object", "properties": {"name": {"type": "string"}}},
               "Ground": {"type": "string", "enum": ["ROAD", "GRASS"]}}}}
            """;

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String[] after(String from, String to) {
        assertThat(WALKS).contains(from);
        return ApiChanges.breaking(tree(WALKS), tree(WALKS.replace(from, to))).toArray(String[]::new);
    }

    @Test
    void nothingHasChanged() {
        assertThat(ApiChanges.breaking(tree(WALKS), tree(WALKS))).isEmpty();
    }

    @Test
    void anAnswerOfWhichNothingWasSaidMayGo() {
        String none = "{\"description\": \"none\"}";
        String empty = "{\"content\": {\"application/json\": {\"schema\": {}}}}";
        String drawn = "{\"content\": {\"image/svg+xml\": {\"example\": \"<svg/>\"}}}";
        String recorded = "{\"description\": \"recorded\"}";

        assertThat(ApiChanges.breaking(tree(WALKS.replace(recorded, empty)), tree(WALKS.replace(recorded, none))))
                .isEmpty();
        assertThat(ApiChanges.breaking(tree(WALKS.replace(recorded, drawn)), tree(WALKS.replace(recorded, none))))
                .containsExactly("PUT /walks/{id} 201 as image/svg+xml would be gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"put\": {\"op                   | \"post\": {\"op      | PUT /walks/{id} would be gone",
                "\"getWalk\"                      | \"walk\"             | GET /walks/{id} was getWalk and would be walk",
                "\"after\", \"in\": \"query\"     | \"since\", \"in\": \"query\""
                        + "| GET /walks/{id} query parameter after would be gone",
                "\"after\", \"in\": \"query\"     | \"after\", \"in\": \"query\", \"required\": true"
                        + "| GET /walks/{id} query parameter after would be required",
                "\"maxLength\": 40                | \"maxLength\": 20"
                        + "| GET /walks/{id} query parameter after would have a lower maxLength: 20",
                "\"requestBody\": {               | \"requestBody\": {\"required\": true,"
                        + "| PUT /walks/{id} would need a body",
                "\"200\":                         | \"202\":             | GET /walks/{id} 200 would be gone",
                "\"headers\": {\"ETag\": {}}      | \"headers\": {}"
                        + "| GET /walks/{id} 200 header ETag would be gone",
                "\"minimum\": 1                   | \"minimum\": 5"
                        + "| PUT /walks/{id} body /minutes would have a higher minimum: 5",
            })
    void anOperationBreaks(String from, String to, String told) {
        assertThat(after(from, to)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"day\": {                    | \"on\": {                     | /day would be gone",
                "\"type\": \"integer\", \"min  | \"type\": \"string\", \"min   | /minutes was integer and would be string",
                "\"format\": \"date\"          | \"format\": \"date-time\""
                        + "| /day had the format \"date\" and would have \"date-time\"",
                "\"ROAD\", \"GRASS\"           | \"ROAD\"                      | /ground would no longer know GRASS",
                "\"items\": {\"type\": \"integer\"} | \"items\": {\"type\": \"boolean\"}"
                        + "| /steps[] was integer and would be boolean",
                "[{\"$ref\": \"#/components/schemas/Dog\"}, | [                  | /with<Dog> would be gone",
                "{\"name\": {\"type\"          | {\"called\": {\"type\"        | /with<Dog>/name would be gone",
            })
    void aValueBreaksBothWays(String from, String to, String told) {
        assertThat(after(from, to))
                .contains("GET /walks/{id} 200 " + told, "PUT /walks/{id} body " + told)
                .allMatch(change -> change.contains("/with<") || change.endsWith(told));
    }

    @Test
    void whatIsSentMayNotNeedMore() {
        assertThat(after("\"required\": [\"minutes\"]", "\"required\": [\"minutes\", \"day\"]"))
                .containsExactly("PUT /walks/{id} body /day would be required");
    }

    @Test
    void whatIsReceivedMayNotHoldLess() {
        assertThat(after("\"required\": [\"minutes\"]", "\"required\": []"))
                .containsExactly("GET /walks/{id} 200 /minutes was always there and could be missing");
        assertThat(after("\"type\": \"integer\", \"min", "\"type\": [\"integer\", \"null\"], \"min"))
                .containsExactly("GET /walks/{id} 200 /minutes was integer and would be integer or null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"day\": {|\"later\": {\"type\": \"string\"}, \"day\": {",
                "\"ROAD\", \"GRASS\"|\"ROAD\", \"GRASS\", \"SAND\"",
                "\"404\": {|\"410\": {",
                "{\"name\": \"after\"|{\"name\": \"limit\", \"in\": \"query\", \"schema\": {}}, {\"name\": \"after\"",
                "\"maxLength\": 40|\"maxLength\": 80"
            })
    void whatIsNewBreaksNobody(String change) {
        String[] fromTo = change.split("\\|", -1);
        assertThat(after(fromTo[0], fromTo[1])).isEmpty();
    }

    @Test
    void aNewParameterMayNotBeRequired() {
        assertThat(after(
                        "{\"name\": \"after\"",
                        "{\"name\": \"x\", \"in\": \"header\", \"required\": true}, {\"name\": \"after\""))
                .containsExactly("GET /walks/{id} header parameter x would be new and required");
    }
}
