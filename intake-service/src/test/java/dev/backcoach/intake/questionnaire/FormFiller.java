package dev.backcoach.intake.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.intake.Samples;
import dev.backcoach.intake.questionnaire.RenderedForm.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fills a rendered form in at random, within its limits or at one place outside of them. */
final class FormFiller {

    private static final String LETTERS = "abc xyz äß€😀\"\\\n{}";

    private final RenderedForm form;
    private final Random random;

    FormFiller(RenderedForm form, Random random) {
        this.form = form;
        this.random = random;
    }

    /** What was filled in wrongly, and the item at which that is to be told. */
    record Wrong(String item, Map<String, Object> answers) {}

    Map<String, Object> inside() {
        Map<String, Object> answers = new TreeMap<>();
        for (Field field : form.items()) {
            if (RenderedForm.isAsked(field.question(), answers) && (field.required() || random.nextInt(3) > 0)) {
                answers.put(field.item(), inside(field));
            }
        }
        return answers;
    }

    Wrong outside() {
        Map<String, Object> answers = inside();
        List<Field> filled = form.items().stream()
                .filter(field -> answers.containsKey(field.item()))
                .toList();
        if (filled.isEmpty() || random.nextInt(20) == 0) {
            answers.put("no.such.item", 1);
            return new Wrong("no.such.item", answers);
        }
        Field field = filled.get(random.nextInt(filled.size()));
        if (field.required() && random.nextInt(10) == 0) {
            answers.remove(field.item());
        } else {
            answers.put(field.item(), outside(field, answers.get(field.item())));
        }
        return new Wrong(field.item(), answers);
    }

    private Object inside(Field field) {
        if (field.isGroup()) {
            JsonNode instead = field.answer().path("instead");
            return instead.has("code") && random.nextInt(5) == 0
                    ? instead.path("code").asText()
                    : object(form.parts(field.item()));
        }
        return plain(field.answer());
    }

    private Map<String, Object> object(List<Field> parts) {
        Map<String, Object> object = new TreeMap<>();
        for (Field part : parts) {
            if (RenderedForm.isAsked(part.question(), object) && (part.required() || random.nextBoolean())) {
                object.put(part.part(), plain(part.answer()));
            }
        }
        return object;
    }

    private Object plain(JsonNode answer) {
        return switch (answer.path("type").asText()) {
            case "yesNo" -> pick(List.of("yes", "no"));
            case "yesNoUnsure" -> yesNoUnsure(answer);
            case "tick" -> true;
            case "whole" -> whole(answer);
            case "choice" -> pick(codes(answer));
            case "multi" -> several(answer);
            case "text" -> text(1 + random.nextInt(answer.path("maxLength").asInt()));
            case "date" -> date(answer, true);
            case String other -> throw new IllegalArgumentException("a form does not know the type " + other);
        };
    }

    private Object yesNoUnsure(JsonNode answer) {
        String code = pick(List.of("yes", "no", "unsure"));
        if (!answer.has("onset") || code.equals("no") || random.nextBoolean()) {
            return code;
        }
        return new TreeMap<>(
                Map.of("answer", code, "onsetDays", whole(answer.path("onset").path("answer"))));
    }

    private int whole(JsonNode answer) {
        int min = answer.path("min").asInt();
        int max = answer.path("max").asInt();
        return switch (random.nextInt(4)) {
            case 0 -> min;
            case 1 -> max;
            default -> min + random.nextInt(max - min + 1);
        };
    }

    private List<String> several(JsonNode answer) {
        List<String> codes = new ArrayList<>(codes(answer));
        Collections.shuffle(codes, random);
        int most = answer.path("atMost").asInt(codes.size());
        return List.copyOf(codes.subList(0, random.nextInt(most + 1)));
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("options").forEach(option -> codes.add(option.path("code").asText()));
        return codes;
    }

    private String text(int length) {
        var text = new StringBuilder("x");
        while (text.length() < length) {
            int at = LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
            int letter = LETTERS.codePointAt(at);
            text.appendCodePoint(text.length() + Character.charCount(letter) > length ? 'x' : letter);
        }
        return text.toString();
    }

    private String date(JsonNode answer, boolean within) {
        boolean past = answer.path("range").asText().equals("UNTIL_TODAY") == within;
        int days = random.nextInt(30_000) + (within ? 0 : 1);
        return (past ? Samples.TODAY.minusDays(days) : Samples.TODAY.plusDays(days)).toString();
    }

    private Object outside(Field field, Object now) {
        if (field.isGroup()) {
            return outside(form.parts(field.item()), now);
        }
        if (field.answer().has("onset") && random.nextBoolean()) {
            int max = field.answer().path("onset").path("answer").path("max").asInt();
            return new TreeMap<>(Map.of("answer", "yes", "onsetDays", pick(List.of(-1, max + 1))));
        }
        return notPlain(field.answer());
    }

    private Object outside(List<Field> parts, Object now) {
        Map<String, Object> object = new TreeMap<>();
        if (now instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> object.put((String) name, value));
        } else {
            object.putAll(object(parts));
        }
        Field part = parts.get(random.nextInt(parts.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.put("noSuchField", 1);
            case 1 -> object.remove(parts.getFirst().part());
            case 2 -> {
                return pick(List.of("no such code", 7, List.of()));
            }
            default -> object.put(part.part(), notPlain(part.answer()));
        }
        return object;
    }

    private Object notPlain(JsonNode answer) {
        return switch (answer.path("type").asText()) {
            case "yesNo" -> pick(List.of("unsure", true, 1));
            case "yesNoUnsure" -> pick(List.of("maybe", true, Map.of("onsetDays", 3)));
            case "tick" -> pick(List.of("yes", 1, List.of()));
            case "whole" ->
                pick(List.of(
                        answer.path("min").asInt() - 1,
                        answer.path("max").asInt() + 1,
                        Integer.MAX_VALUE,
                        0.5,
                        "0",
                        3_000_000_000L));
            case "choice" -> pick(List.of("no such code", 0, List.of()));
            case "multi" -> {
                List<String> codes = codes(answer);
                String first = codes.getFirst();
                Object tooMany = answer.has("atMost") ? codes : List.of(first, first);
                yield pick(List.of(first, List.of(first, first), List.of("no such code"), List.of(1), tooMany));
            }
            case "text" ->
                pick(List.of(text(answer.path("maxLength").asInt() + 1), "", " \n", "a\u0000b", "\ud800", 1));
            case "date" -> pick(List.of(date(answer, false), "2026-02-30", "1 March", "1899-12-31", 20260302));
            case String other -> throw new IllegalArgumentException("a form does not know the type " + other);
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
