package dev.backcoach.intake.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.intake.questionnaire.AnswerType;
import dev.backcoach.intake.screen.Answered;
import dev.backcoach.intake.screen.AxialCount;
import dev.backcoach.intake.screen.InflammatoryBackPain;
import dev.backcoach.intake.screen.PainfulJoints;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.screen.UnderAge;
import java.io.IOException;
import java.io.InputStream;

/** Reads the files in {@code /content}, strictly: no unknown or repeated field, no missing number. */
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

    private ContentFiles() {}

    /** @throws IllegalStateException that names the file, when it is missing or not of this type */
    static <T> T read(String name, Class<T> type) {
        try (InputStream file = ContentFiles.class.getResourceAsStream("/content/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the content file " + name + " is missing");
            }
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new IllegalStateException("the content file " + name + " cannot be used: " + e.getMessage(), e);
        }
    }

    static JsonNode tree(String name) {
        return read(name, JsonNode.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "yesNoUnsure", value = AnswerType.YesNoUnsure.class),
        @JsonSubTypes.Type(name = "yesNo", value = AnswerType.YesNo.class),
        @JsonSubTypes.Type(name = "whole", value = AnswerType.Whole.class),
        @JsonSubTypes.Type(name = "choice", value = AnswerType.Choice.class),
        @JsonSubTypes.Type(name = "multi", value = AnswerType.Multi.class),
        @JsonSubTypes.Type(name = "text", value = AnswerType.Text.class),
        @JsonSubTypes.Type(name = "date", value = AnswerType.Day.class),
        @JsonSubTypes.Type(name = "trigger", value = AnswerType.Trigger.class),
        @JsonSubTypes.Type(name = "canDo", value = AnswerType.CanDo.class),
        @JsonSubTypes.Type(name = "activity", value = AnswerType.Activity.class),
        @JsonSubTypes.Type(name = "tenderness", value = AnswerType.Tenderness.class)
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
