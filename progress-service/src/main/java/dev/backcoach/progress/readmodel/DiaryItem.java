package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Harm;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.diary.Performed;
import dev.backcoach.progress.diary.RollingTarget;
import dev.backcoach.progress.diary.SkipReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a diary as its latest revision has it, without its free text, which is kept sealed in the log only. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DiaryItem.OfSession.class, name = DiaryItem.SESSION),
    @JsonSubTypes.Type(value = DiaryItem.OfSkippedSession.class, name = DiaryItem.SKIPPED_SESSION),
    @JsonSubTypes.Type(value = DiaryItem.OfCheckIn.class, name = DiaryItem.CHECK_IN),
    @JsonSubTypes.Type(value = DiaryItem.OfSymptom.class, name = DiaryItem.SYMPTOM),
    @JsonSubTypes.Type(value = DiaryItem.OfWorkshop.class, name = DiaryItem.WORKSHOP),
    @JsonSubTypes.Type(value = DiaryItem.OfOutcome.class, name = DiaryItem.OUTCOME),
    @JsonSubTypes.Type(value = DiaryItem.OfAdverseEvent.class, name = DiaryItem.ADVERSE_EVENT)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        oneOf = {
            DiaryItem.OfSession.class,
            DiaryItem.OfSkippedSession.class,
            DiaryItem.OfCheckIn.class,
            DiaryItem.OfSymptom.class,
            DiaryItem.OfWorkshop.class,
            DiaryItem.OfOutcome.class,
            DiaryItem.OfAdverseEvent.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = DiaryItem.SESSION, schema = DiaryItem.OfSession.class),
            @DiscriminatorMapping(value = DiaryItem.SKIPPED_SESSION, schema = DiaryItem.OfSkippedSession.class),
            @DiscriminatorMapping(value = DiaryItem.CHECK_IN, schema = DiaryItem.OfCheckIn.class),
            @DiscriminatorMapping(value = DiaryItem.SYMPTOM, schema = DiaryItem.OfSymptom.class),
            @DiscriminatorMapping(value = DiaryItem.WORKSHOP, schema = DiaryItem.OfWorkshop.class),
            @DiscriminatorMapping(value = DiaryItem.OUTCOME, schema = DiaryItem.OfOutcome.class),
            @DiscriminatorMapping(value = DiaryItem.ADVERSE_EVENT, schema = DiaryItem.OfAdverseEvent.class)
        })
public sealed interface DiaryItem {

    String SESSION = "session";
    String CHECK_IN = "check-in";
    String SYMPTOM = "symptom";
    String SKIPPED_SESSION = "skipped-session";
    String WORKSHOP = "workshop";
    String OUTCOME = "outcome";
    String ADVERSE_EVENT = "adverse-event";

    /** The id that the app gave the entry. */
    UUID id();

    /**
     * A session; the fields are those that were sent.
     *
     * @param inPlan whether the exercise was prescribed on that day; null while nothing is known of a plan
     */
    @Schema(name = "DiarySession")
    record OfSession(
            UUID id,
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

            @Schema(description = "Whether the exercise was prescribed on that day; missing while no plan is known.")
            Boolean inPlan)
            implements DiaryItem {

        OfSession inPlan(Boolean prescribedThen) {
            return new OfSession(
                    id,
                    revision,
                    exercise,
                    startedAt,
                    endedAt,
                    performed,
                    prescribed,
                    painDuring,
                    painAfter,
                    effort,
                    formBad,
                    rollingDiscomfort,
                    rollingTarget,
                    leftAfter30s,
                    prescribedThen);
        }
    }

    /** A session that was left out; the fields are those that were sent. */
    @Schema(name = "DiarySkippedSession")
    record OfSkippedSession(UUID id, long revision, String exercise, LocalDate date, SkipReason reason)
            implements DiaryItem {}

    /** A check-in; the fields are those that were sent. */
    @Schema(name = "DiaryCheckIn")
    record OfCheckIn(
            UUID id,
            long revision,
            LocalDate date,
            OffsetDateTime at,
            int stiffnessMinutes,
            int painNow,
            int worstSinceLast,
            boolean illOrTravelling)
            implements DiaryItem {}

    /** A symptom; the fields are those that were sent. */
    @Schema(name = "DiarySymptom")
    record OfSymptom(
            UUID id,
            long revision,
            OffsetDateTime moment,
            int pain,
            List<String> sites,
            boolean belowKnee,
            String activityLost,
            Cause cause,
            String exercise)
            implements DiaryItem {}

    /** A workshop; the fields are those that were sent. */
    @Schema(name = "DiaryWorkshop")
    record OfWorkshop(UUID id, long revision, String workshop, OffsetDateTime at) implements DiaryItem {}

    /** An outcome; {@code score} is its one number, the other fields are those that were sent. */
    @Schema(name = "DiaryOutcome")
    record OfOutcome(
            UUID id,
            long revision,
            OffsetDateTime at,
            Measure measure,
            BigDecimal score,
            List<Integer> scores,
            String pack,
            Integer items,
            Integer medicationDays,
            Integer confidence)
            implements DiaryItem {}

    /** An adverse event; the fields are those that were sent. */
    @Schema(name = "DiaryAdverseEvent")
    record OfAdverseEvent(
            UUID id,
            long revision,
            OffsetDateTime at,
            Harm harm,
            boolean serious,
            boolean careSought,
            Cause cause,
            String exercise)
            implements DiaryItem {}
}
