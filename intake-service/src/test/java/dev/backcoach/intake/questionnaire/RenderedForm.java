package dev.backcoach.intake.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as a frontend makes it of a questionnaire's definition and nothing else: a plain list of fields, in which those
 * of an answer that is an object follow one another.
 */
record RenderedForm(List<Field> fields) {

    /**
     * A field of the form.
     *
     * @param item whose answer, or part of an answer, it holds
     * @param part the field of the answer; null where it is the answer itself
     */
    record Field(String item, String part, JsonNode question, JsonNode answer) {

        String type() {
            return answer.path("type").asText();
        }

        boolean required() {
            return question.path("required").asBoolean();
        }

        /** The object that this field leads, where the answer is one. */
        boolean isGroup() {
            return answer.has("parts");
        }
    }

    static RenderedForm of(JsonNode definition) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode item : definition.path("items")) {
            String id = item.path("id").asText();
            JsonNode answer = item.path("answer");
            fields.add(new Field(id, null, item, answer));
            for (JsonNode part : answer.path("parts")) {
                fields.add(new Field(id, part.path("name").asText(), part, part.path("answer")));
            }
        }
        return new RenderedForm(fields);
    }

    List<Field> items() {
        return fields.stream().filter(field -> field.part() == null).toList();
    }

    List<Field> parts(String item) {
        return fields.stream()
                .filter(field -> field.item().equals(item) && field.part() != null)
                .toList();
    }

    /** Whether the form shows a question, given what is filled in before it. */
    static boolean isAsked(JsonNode question, Map<String, Object> before) {
        JsonNode condition = question.path("askedWhen");
        if (condition.isMissingNode()) {
            return true;
        }
        Object value = before.get(condition.path("item").asText());
        if (value instanceof Map<?, ?> object) {
            value = new LinkedHashMap<>(object).get("answer");
        }
        if (condition.has("atLeast")) {
            return value instanceof Integer number
                    && number >= condition.path("atLeast").asInt();
        }
        for (JsonNode code : condition.path("in")) {
            if (code.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
