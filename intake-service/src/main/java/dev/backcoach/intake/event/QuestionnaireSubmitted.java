package dev.backcoach.intake.event;

import dev.backcoach.platform.decider.Personal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A complete questionnaire was answered. The same submission again is its correction: the later answers count.
 *
 * @param questionnaire for example {@code HSS-1}
 * @param version of its content, for example {@code 1.0.0}
 * @param answers coded values by item id: a text, whole number or boolean, or a list or map of these
 * @param texts free-text answers by item id, as one JSON object; null where there are none
 * @param revision of the submission, counted up by the app with each amendment; null in events that did not tell it yet
 * @param score number of ticks, where the questionnaire counts them; else null
 */
public record QuestionnaireSubmitted(
        UUID submissionId,
        String questionnaire,
        String version,
        Map<String, Object> answers,
        @Personal String texts,
        Instant submittedAt,
        Long revision,
        Integer score)
        implements IntakeEvent {

    public QuestionnaireSubmitted {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
