package dev.backcoach.intake.log;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.TODAY;
import static dev.backcoach.intake.Samples.answers;
import static dev.backcoach.intake.Samples.questionnaire;

import dev.backcoach.intake.event.CancellationReason;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.ClinicianRole;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.CoachUnassigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.ConsultationBooked;
import dev.backcoach.intake.event.ConsultationCancelled;
import dev.backcoach.intake.event.ConsultationHeld;
import dev.backcoach.intake.event.Covered;
import dev.backcoach.intake.event.ErasureBasis;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.ExportRequested;
import dev.backcoach.intake.event.FactReference;
import dev.backcoach.intake.event.Goal;
import dev.backcoach.intake.event.InsteadOfClient;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import dev.backcoach.intake.event.InvitationIssued;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.MedicalClearanceRecorded;
import dev.backcoach.intake.event.Meeting;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.ModeChanged;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.ProgrammeChange;
import dev.backcoach.intake.event.ProgrammeNoted;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.platform.conventions.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeContractsTest {

    private static final UUID COACH = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final UUID SUBMISSION = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");

    private static QuestionnaireSubmitted submitted(String questionnaire, Map<String, Object> instead, String texts) {
        return new QuestionnaireSubmitted(
                SUBMISSION,
                questionnaire,
                "1.0.0",
                answers(questionnaire, instead).coded(),
                texts,
                THEN,
                1L,
                null);
    }

    @Test
    void theEventsKeepTheirContracts() {
        EventContracts<IntakeEvent> contracts = EventContracts.of(
                        IntakeLog.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
                .publishedAs(FactReference.class)
                .mayLack(QuestionnaireSubmitted.class, "texts")
                .mayLack(TriggerProfileDerived.class, "painPattern")
                .mayLack(Goal.class, "sport", "level", "target")
                .mayLack(ScreenEvaluated.class, "blockedAnew")
                .mayLack(Covered.class, "onset")
                .mayLack(ErasureRequested.class, "coachId")
                .mayLack(ExportRequested.class, "coachId")
                .mayLack(ClientErased.class, "requestedByCoach", "confirmedByCoach", "insteadOfClient");
        contracts
                .example(new ClientRegistered(
                        "Robin Example", "robin@example.org", "1984-05-17", 1984, Sex.F, "Europe/London", THEN))
                .example(new RegistrationCorrected(
                        "Robin Example", "robin@example.org", "1985-05-17", 1985, Sex.UNSPECIFIED))
                .example(new CoachAssigned(COACH))
                .example(new CoachUnassigned(COACH))
                .example(new ModeChanged(Mode.HYBRID))
                .example(new ProgrammeNoted(SUBMISSION, 7, ProgrammeChange.STAGE_ENTERED, "STRENGTH", THEN))
                .example(new TimeZoneChanged("Europe/Paris"))
                .example(new ConsentGranted(Purpose.CARE, "1.0.0"))
                .example(new ConsentWithdrawn(Purpose.RESEARCH))
                .example(submitted("HSS-1", Map.of("hs.ces.saddle", Map.of("answer", "unsure", "onsetDays", 30)), null))
                .example("pulse", submitted("HSS-PULSE", Map.of(), null))
                .example("function", submitted("FAG-1", Map.of(), "{\"fg.a1\":\"gardening\"}"))
                .example(
                        "counted",
                        new QuestionnaireSubmitted(
                                SUBMISSION, "MADE-UP-5", "1.0.0", Map.of("mu.stairs", true), null, THEN, 2L, 1))
                .example(new ScreenEvaluated(SUBMISSION, "HSS-1", Outcome.CLEARED, List.of(), List.of(), List.of()))
                .example(
                        "caution",
                        new ScreenEvaluated(
                                SUBMISSION,
                                "HSS-1",
                                Outcome.CLEARED_WITH_CAUTION,
                                List.of("NO_LOADED_FLEXION"),
                                List.of(new Match("hs.fx.bones", Level.C, List.of("NO_LOADED_FLEXION"))),
                                List.of()))
                .example(
                        "emergency",
                        new ScreenEvaluated(
                                SUBMISSION,
                                "HSS-PULSE",
                                Outcome.EMERGENCY_BLOCKED,
                                List.of(),
                                List.of(new Match("hs.ces.leak", Level.E, List.of())),
                                List.of()))
                .example(
                        "blocked-anew",
                        new ScreenEvaluated(
                                SUBMISSION,
                                "HSS-1",
                                Outcome.REFER_BLOCKED,
                                List.of(),
                                List.of(new Match("hs.ca.history", Level.R, List.of())),
                                List.of("hs.ca.history")))
                .example(new ReferralAdvised(SUBMISSION, Level.U, List.of("hs.inf.fever", "hs.ca.history")))
                .example(new MedicalClearanceRecorded(
                        SUBMISSION,
                        COACH,
                        "Dr Sam Example",
                        ClinicianRole.GENERAL_PRACTITIONER,
                        LocalDate.parse("2026-03-01"),
                        "Letter no. 17",
                        List.of(
                                new Covered("hs.ca.history", Level.R, Map.of("hs.ca.history", "yes"), null),
                                new Covered(
                                        "hs.ces.leak",
                                        Level.E,
                                        Map.of("hs.ces.leak", Map.of("answer", "yes", "onsetDays", 3)),
                                        LocalDate.parse("2026-02-27"))),
                        THEN))
                .example(new ConsultationBooked(
                        SUBMISSION, COACH, OffsetDateTime.parse("2026-03-05T10:00:00Z"), Meeting.FACE_TO_FACE))
                .example(new ConsultationHeld(SUBMISSION, COACH))
                .example(new ConsultationCancelled(SUBMISSION, CancellationReason.CLIENT_CANNOT))
                .example(new InvitationIssued(SUBMISSION, "0".repeat(64), THEN))
                .example(new InvitationAccepted(SUBMISSION, "0198f000-0000-7000-8000-000000000003"))
                .example(new CautionSignedOff(COACH, List.of("hs.fx.bones")))
                .example(CONTENT.triggers().derive(answers("PTP-1", Map.of()), TODAY))
                .example(
                        "flexion-intolerant",
                        CONTENT.triggers()
                                .derive(
                                        answers(
                                                "PTP-1",
                                                Map.of(
                                                        "pp.t.sit", Map.of("effect", 1),
                                                        "pp.t.bend_fwd", Map.of("effect", 2),
                                                        "pp.t.walk", Map.of("effect", -2),
                                                        "pp.tp.ql", Map.of("left", 5, "right", 2))),
                                        TODAY))
                .example(CONTENT.start()
                        .identify(
                                answers("FAG-1", Map.of()),
                                questionnaire("FAG-1").items()))
                .example(
                        "with-goal",
                        CONTENT.start()
                                .identify(
                                        answers(
                                                "FAG-1",
                                                Map.of(
                                                        "fg.goal.sport",
                                                        "running",
                                                        "fg.goal.level",
                                                        "club",
                                                        "fg.goal.target",
                                                        "2026-09-01",
                                                        "fg.goal.demands",
                                                        List.of("run", "impact"),
                                                        "fg.can.swim",
                                                        Map.of("canDo", "no"),
                                                        "fg.log.equipment",
                                                        List.of("MAT"))),
                                        questionnaire("FAG-1").items()))
                .example(new IntakeCompleted(COACH, Mode.ONLINE))
                .example(new ExportRequested(SUBMISSION, null, "ELzd7qoK...", THEN))
                .example("by-the-coach", new ExportRequested(SUBMISSION, COACH, "ELzd7qoK...", THEN))
                .example(new RecordExported(SUBMISSION, 412, THEN))
                .example(new ErasureRequested(ErasureBasis.CONSENT_WITHDRAWN, null, THEN))
                .example("by-the-coach", new ErasureRequested(ErasureBasis.NO_LONGER_NEEDED, COACH, THEN))
                .example(new ErasureWithdrawn())
                .example(new ClientErased(ErasureBasis.CONSENT_WITHDRAWN, null, null, null, THEN, THEN))
                .example(
                        "by-the-coach",
                        new ClientErased(
                                ErasureBasis.OBJECTION, COACH, COACH, InsteadOfClient.HAS_NO_LOGIN, THEN, THEN))
                .verify();
    }
}
