package dev.backcoach.intake.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.intake.questionnaire.AnswerType;
import dev.backcoach.intake.questionnaire.BadItem;
import dev.backcoach.intake.screen.Answered;
import dev.backcoach.intake.screen.AxialCount;
import dev.backcoach.intake.screen.InflammatoryBackPain;
import dev.backcoach.intake.screen.PainfulJoints;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.screen.UnderAge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads content files strictly: no unknown or repeated field, no missing number; a fault names file, line and reason. */
final class ContentFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(AnswerType.class, AnswerTypes.class)
            .addMixIn(ScreenRule.class, ScreenRules.class)
            .build();

    private static final String NULL_NUMBER = "Cannot map `null`";

    private ContentFiles() {}

    /**
     * Reads a file in {@code /content}.
     *
     * @throws ContentFault when it is missing or not of this type
     */
    static <T> T read(String name, Class<T> type) {
        return parse(name, text(name), type);
    }

    /** @throws ContentFault when the file in {@code /content} is missing */
    static String text(String name) {
        try (InputStream file = ContentFiles.class.getResourceAsStream("/content/" + name)) {
            if (file == null) {
                throw new ContentFault(name, 0, "the file is missing", null);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ContentFault(name, 0, "the file cannot be read", e);
        }
    }

    /**
     * Reads a text as a type.
     *
     * @param name of the file that it comes from
     * @throws ContentFault when it is not of this type
     */
    static <T> T parse(String name, String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new ContentFault(name, line(text, e), reason(e), e);
        }
    }

    /** @throws ContentFault when it is not JSON */
    static JsonNode tree(String name, String text) {
        return parse(name, text, JsonNode.class);
    }

    private static int line(String text, JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping
                && !(fault instanceof UnrecognizedPropertyException)
                && !mapping.getPath().isEmpty()) {
            return Lines.of(text, path(mapping));
        }
        if (fault.getCause() instanceof BadItem bad) {
            return Lines.of(text, List.of("items", bad.index()));
        }
        if (fault instanceof ValueInstantiationException) {
            return 1;
        }
        JsonLocation location = fault.getLocation();
        return location == null ? 0 : Math.max(location.getLineNr(), 0);
    }

    private static List<Object> path(JsonMappingException fault) {
        List<Object> path = new ArrayList<>();
        for (JsonMappingException.Reference step : fault.getPath()) {
            path.add(step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName());
        }
        return path;
    }

    private static String reason(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "there is no field " + unknown.getPropertyName();
        }
        if (fault instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null ? "the type is missing" : "there is no type " + unknown.getTypeId();
        }
        if (fault.getCause() instanceof IllegalArgumentException || fault.getCause() instanceof NullPointerException) {
            return fault.getCause().getMessage();
        }
        if (fault instanceof MismatchedInputException mismatch
                && mismatch.getOriginalMessage().startsWith(NULL_NUMBER)
                && !mismatch.getPath().isEmpty()) {
            return mismatch.getPath().getLast().getFieldName() + " is missing";
        }
        return fault.getOriginalMessage();
    }

    /** An object of several answers is named for what it asks, so that a form can be drawn fittingly. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "yesNoUnsure", value = AnswerType.YesNoUnsure.class),
        @JsonSubTypes.Type(name = "yesNo", value = AnswerType.YesNo.class),
        @JsonSubTypes.Type(name = "tick", value = AnswerType.Tick.class),
        @JsonSubTypes.Type(name = "whole", value = AnswerType.Whole.class),
        @JsonSubTypes.Type(name = "choice", value = AnswerType.Choice.class),
        @JsonSubTypes.Type(name = "multi", value = AnswerType.Multi.class),
        @JsonSubTypes.Type(name = "text", value = AnswerType.Text.class),
        @JsonSubTypes.Type(name = "date", value = AnswerType.Day.class),
        @JsonSubTypes.Type(name = "trigger", value = AnswerType.Group.class),
        @JsonSubTypes.Type(name = "canDo", value = AnswerType.Group.class),
        @JsonSubTypes.Type(name = "activity", value = AnswerType.Group.class),
        @JsonSubTypes.Type(name = "tenderness", value = AnswerType.Group.class)
    })
    private interface AnswerTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "answered", value = Answered.class),
        @JsonSubTypes.Type(name = "underAge", value = UnderAge.class),
        @JsonSubTypes.Type(name = "axialCount", value = AxialCount.class),
        @JsonSubTypes.Type(name = "inflammatoryBackPain", value = InflammatoryBackPain.class),
        @JsonSubTypes.Type(name = "painfulJoints", value = PainfulJoints.class)
    })
    private interface ScreenRules {}
}
