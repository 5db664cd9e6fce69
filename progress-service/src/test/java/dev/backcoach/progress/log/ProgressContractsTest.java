package dev.backcoach.progress.log;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Harm;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.diary.Performed;
import dev.backcoach.progress.diary.RollingTarget;
import dev.backcoach.progress.diary.SkipReason;
import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.ClientErased;
import dev.backcoach.progress.event.FactReference;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ModeNoted;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.WorkshopCompleted;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressContractsTest {

    private static final UUID ID = UUID.fromString("0195b0f4-6c00-7000-8000-0000000000b1");
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-05-04T07:30:00+01:00");
    private static final LocalDate DAY = LocalDate.parse("2026-05-04");

    @Test
    void whatOtherServicesReadOfTheDiaryIsAsPromised() {
        EventContracts.of(ProgressEvents.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
                .publishedAs(FactReference.class)
                .mayLack(Performed.class, "load", "hold")
                .mayLack(SessionLogged.class, "prescribed", "rollingTarget", "note")
                .mayLack(SessionCorrected.class, "prescribed", "rollingTarget", "note")
                .mayLack(SessionSkipped.class, "note")
                .mayLack(OutcomeMeasured.class, "pack")
                .mayLack(AdverseEventReported.class, "exercise", "description")
                .mayLack(CheckInRecorded.class, "unusual")
                .mayLack(SymptomReported.class, "activityLost", "exercise", "note")
                .example(new ClientErased(new UUID(3, 1)))
                .example("reference", new CareConsentNoted(new UUID(3, 1), 3, true))
                .example("reference", new AnalyticsConsentNoted(new UUID(3, 1), 4, true))
                .example("reference", new ModeNoted(new UUID(3, 1), 5, "ONLINE"))
                .example("reference", new PrescriptionNoted(new UUID(3, 1), 6, "walk.block", 2, 7, DAY, null))
                .example("reference", new PrescriptionEndNoted(new UUID(3, 1), 7, "walk.block", DAY))
                .example("reference", new MilestoneNoted(new UUID(3, 1), 8, Milestone.STAGE_ENTERED, THEN, "START"))
                .example(
                        "roll-with-target",
                        new SessionLogged(
                                ID,
                                1,
                                "roll.glute",
                                THEN,
                                THEN.plusMinutes(5),
                                new Performed(2, BigDecimal.valueOf(30), AmountUnit.SECONDS, null),
                                new Performed(2, BigDecimal.valueOf(30), AmountUnit.SECONDS, null),
                                0,
                                0,
                                2,
                                false,
                                4,
                                new RollingTarget(3, 5),
                                0,
                                null))
                .example(
                        "held-repetitions",
                        new SessionCorrected(
                                ID,
                                2,
                                "curlup",
                                THEN,
                                THEN.plusMinutes(5),
                                new Performed(3, BigDecimal.valueOf(5), AmountUnit.REPETITIONS, null, 8),
                                null,
                                0,
                                0,
                                2,
                                false,
                                null,
                                null,
                                null,
                                null))
                .example(
                        "share-of-a-sport",
                        new SessionLogged(
                                ID,
                                1,
                                "sport.drill",
                                THEN,
                                THEN.plusMinutes(40),
                                new Performed(1, BigDecimal.valueOf(30), AmountUnit.PERCENT, null),
                                new Performed(1, BigDecimal.valueOf(30), AmountUnit.PERCENT, null),
                                0,
                                0,
                                4,
                                false,
                                null,
                                null,
                                null,
                                null))
                .example("no-time", new SessionSkipped(ID, 1, "walk.block", DAY, SkipReason.NO_TIME, null))
                .example("afraid-with-note", new SessionSkipped(ID, 2, "lift.knee", DAY, SkipReason.AFRAID, "a twinge"))
                .example("aggravation", new WorkshopCompleted(ID, 1, "W3", THEN))
                .example(
                        "pain",
                        new OutcomeMeasured(
                                ID, 1, THEN, Measure.NRS, BigDecimal.valueOf(4), List.of(), null, null, 2, null))
                .example(
                        "activities-that-matter",
                        new OutcomeMeasured(
                                ID,
                                1,
                                THEN,
                                Measure.PSFS,
                                new BigDecimal("6.00"),
                                List.of(5, 6, 7),
                                null,
                                null,
                                null,
                                8))
                .example(
                        "made-up-pack",
                        new OutcomeMeasured(
                                ID,
                                1,
                                THEN,
                                Measure.PACK,
                                BigDecimal.valueOf(12),
                                List.of(),
                                "made-up-24",
                                24,
                                null,
                                null))
                .example(
                        "fall",
                        new AdverseEventReported(
                                ID, 1, THEN, Harm.FALL, false, false, Cause.OTHER, null, "on the stairs"))
                .example(
                        "pain-after-a-lift",
                        new AdverseEventReported(
                                ID, 1, THEN, Harm.MORE_BACK_PAIN, false, true, Cause.EXERCISE, "lift.knee", null))
                .verify();
    }
}
