package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Performed;
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
    @JsonSubTypes.Type(value = DiaryItem.OfCheckIn.class, name = DiaryItem.CHECK_IN),
    @JsonSubTypes.Type(value = DiaryItem.OfSymptom.class, name = DiaryItem.SYMPTOM)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        oneOf = {DiaryItem.OfSession.class, DiaryItem.OfCheckIn.class, DiaryItem.OfSymptom.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = DiaryItem.SESSION, schema = DiaryItem.OfSession.class),
            @DiscriminatorMapping(value = DiaryItem.CHECK_IN, schema = DiaryItem.OfCheckIn.class),
            @DiscriminatorMapping(value = DiaryItem.SYMPTOM, schema = DiaryItem.OfSymptom.class)
        })
public sealed interface DiaryItem {

    String SESSION = "session";
    String CHECK_IN = "check-in";
    String SYMPTOM = "symptom";

    /** The id that the app gave the entry. */
    UUID id();

    /** A session; the fields are those that were sent. */
    @Schema(name = "DiarySession")
    record OfSession(
            UUID id,
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
            Integer leftAfter30s)
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
}
