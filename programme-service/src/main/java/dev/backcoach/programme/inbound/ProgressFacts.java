package dev.backcoach.programme.inbound;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The fields of the diary's events that the programme needs; free text stays where it was written. */
final class ProgressFacts {

    private ProgressFacts() {}

    record Session(
            UUID sessionId,
            long revision,
            String exercise,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            Performed performed,
            int painDuring,
            int painAfter,
            int effort,
            boolean formBad,
            Integer rollingDiscomfort,
            Integer leftAfter30s) {}

    record Performed(int sets, double amount, String unit, Double load) {}

    record Workshop(String workshop) {}

    record OutcomeMeasured(OffsetDateTime at, String measure, Double score, Integer confidence) {}

    record CheckIn(
            UUID checkInId,
            long revision,
            LocalDate date,
            OffsetDateTime at,
            int stiffnessMinutes,
            int painNow,
            int worstSinceLast,
            boolean illOrTravelling) {}

    record Symptom(
            UUID symptomId,
            long revision,
            OffsetDateTime moment,
            int pain,
            List<String> sites,
            boolean belowKnee,
            String activityLost,
            String cause,
            String exercise) {}
}
