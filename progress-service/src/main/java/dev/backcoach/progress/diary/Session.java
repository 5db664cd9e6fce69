package dev.backcoach.progress.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One exercise on one occasion, as the client reports it. Pain is 0-10; discomfort of rolling, massage or stretching
 * has its own field and is not pain, but what is left of it after 30 seconds is (domain.md 5.1).
 *
 * @param revision counted by the app, 1 and up
 * @param exercise id in the exercise catalogue
 * @param prescribed what the app showed as today's dose, or null where nothing was prescribed
 * @param painDuring worst pain during the session, 0-10
 * @param painAfter pain straight after, 0-10
 * @param effort perceived exertion, 0-10
 * @param formBad whether the form was lost
 * @param rollingDiscomfort 0-10, or null for other exercises
 * @param rollingTarget the discomfort that was aimed at, or null for other exercises
 * @param leftAfter30s what is left of that discomfort, 0-10, or null
 * @param note free text, or null
 */
public record Session(
        UUID sessionId,
        long revision,
        String exercise,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Performed performed,
        Performed prescribed,
        int painDuring,
        int painAfter,
        int effort,
        boolean formBad,
        Integer rollingDiscomfort,
        RollingTarget rollingTarget,
        Integer leftAfter30s,
        String note) {}
