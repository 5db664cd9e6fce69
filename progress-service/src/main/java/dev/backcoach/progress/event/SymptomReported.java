package dev.backcoach.progress.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Symptom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A symptom is in the diary; the fields are those of {@link Symptom}, each site once, in alphabetical order. One that follows with the same id and a higher
 * revision takes its place.
 */
public record SymptomReported(
        UUID symptomId,
        long revision,
        OffsetDateTime moment,
        int pain,
        List<String> sites,
        boolean belowKnee,
        String activityLost,
        Cause cause,
        String exercise,
        @Personal String note)
        implements ProgressEvent.Entry {

    public SymptomReported {
        sites = List.copyOf(sites);
    }

    /** The event for a symptom. */
    public static SymptomReported of(Symptom symptom) {
        return new SymptomReported(
                symptom.symptomId(),
                symptom.revision(),
                symptom.moment(),
                symptom.pain(),
                symptom.sites().stream().distinct().sorted().toList(),
                symptom.belowKnee(),
                symptom.activityLost(),
                symptom.cause(),
                symptom.exercise(),
                symptom.note());
    }
}
