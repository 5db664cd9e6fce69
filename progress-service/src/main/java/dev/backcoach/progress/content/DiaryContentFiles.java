package dev.backcoach.progress.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the versioned files of coded words from the class path. */
public final class DiaryContentFiles {

    private static final String EXERCISES = "content/exercises-1.json";
    private static final String WORKSHOPS = "content/workshops-1.json";
    private static final String SYMPTOM_WORDS = "content/symptom-words-1.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    record ExerciseFile(String version, List<Exercise> exercises) {

        record Exercise(String id, List<AmountUnit> units, List<Measured.Volume> ladder) {}
    }

    record WorkshopFile(String version, List<String> workshops) {}

    record SymptomFile(String version, List<String> sites, List<String> activities) {}

    private DiaryContentFiles() {}

    /**
     * The words in force.
     *
     * @throws IllegalStateException when a file has a mistake; it says which
     */
    public static DiaryContent current() {
        return content(text(EXERCISES), text(WORKSHOPS), text(SYMPTOM_WORDS));
    }

    static DiaryContent content(String exerciseJson, String workshopJson, String symptomJson) {
        var symptoms = parsed(SYMPTOM_WORDS, symptomJson, SymptomFile.class);
        var workshops = parsed(WORKSHOPS, workshopJson, WorkshopFile.class);
        return new DiaryContent(
                exercises(exerciseJson),
                words(WORKSHOPS, "workshops", workshops.workshops()),
                words(SYMPTOM_WORDS, "sites", symptoms.sites()),
                words(SYMPTOM_WORDS, "activities", symptoms.activities()));
    }

    private static Map<String, Measured> exercises(String json) {
        Map<String, Measured> byId = new LinkedHashMap<>();
        for (var exercise : parsed(EXERCISES, json, ExerciseFile.class).exercises()) {
            require(EXERCISES, !exercise.units().isEmpty(), exercise.id() + " is measured in nothing");
            require(EXERCISES, !exercise.ladder().isEmpty(), exercise.id() + " has no rung");
            boolean isNew = byId.put(exercise.id(), new Measured(exercise.units(), exercise.ladder())) == null;
            require(EXERCISES, isNew, exercise.id() + " is there twice");
        }
        require(EXERCISES, !byId.isEmpty(), "no exercises");
        return byId;
    }

    private static Set<String> words(String file, String list, List<String> words) {
        Set<String> distinct = new HashSet<>();
        for (String word : words) {
            require(file, distinct.add(word), word + " is there twice");
        }
        require(file, !distinct.isEmpty(), "no " + list);
        return distinct;
    }

    private static <T> T parsed(String file, String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static void require(String file, boolean holds, String mistake) {
        if (!holds) {
            throw new IllegalStateException(file + ": " + mistake);
        }
    }

    private static String text(String file) {
        try (InputStream stream = DiaryContentFiles.class.getClassLoader().getResourceAsStream(file)) {
            require(file, stream != null, "is not on the class path");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
