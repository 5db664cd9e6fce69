package dev.backcoach.progress.diary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A report about one moment, made then or later.
 *
 * @param revision counted by the app, 1 and up
 * @param moment when it hurt
 * @param pain 0-10
 * @param sites codes of places on the body, in the order in which they were named
 * @param belowKnee whether the pain reached below the knee
 * @param activityLost can-do activity that was not possible any more, or null
 * @param exercise id of the exercise that the client suspects, or null
 * @param note free text, or null
 */
public record Symptom(
        UUID symptomId,
        long revision,
        OffsetDateTime moment,
        int pain,
        List<String> sites,
        boolean belowKnee,
        String activityLost,
        Cause cause,
        String exercise,
        String note) {

    public Symptom {
        sites = List.copyOf(sites);
    }
}
