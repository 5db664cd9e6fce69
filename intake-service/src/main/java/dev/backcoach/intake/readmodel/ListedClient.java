package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.client.Readiness;
import dev.backcoach.intake.client.Stage;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.CoachUnassigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.ConsultationBooked;
import dev.backcoach.intake.event.ConsultationCancelled;
import dev.backcoach.intake.event.ConsultationHeld;
import dev.backcoach.intake.event.ErasureRequested;
import dev.backcoach.intake.event.ErasureWithdrawn;
import dev.backcoach.intake.event.ExportRequested;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import dev.backcoach.intake.event.InvitationIssued;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.MedicalClearanceRecorded;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.ModeChanged;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.ProgrammeNoted;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One client in the table {@code client_list_v1}. */
@Entity
@Table(name = "client_list_v1")
public class ListedClient {

    @Id
    @Column(name = "client_id")
    public UUID clientId;

    @Column(name = "coach_id")
    public UUID coachId;

    /** The name as its event holds it: sealed. */
    public String name;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Enumerated(EnumType.STRING)
    public Stage stage = Stage.ANSWERING;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    @Enumerated(EnumType.STRING)
    public Mode mode;

    @Column(name = "meeting_id")
    UUID meetingId;

    @Column(name = "meeting_at")
    public Instant meetingAt;

    boolean care;
    String forms = "";
    String matches = "";
    String signed = "";
    boolean met;
    boolean completed;

    /** Hibernate's. */
    protected ListedClient() {}

    ListedClient(UUID clientId, Instant registeredAt) {
        this.clientId = clientId;
        this.registeredAt = registeredAt;
    }

    /** Takes an event in; the name apart, which is not to be opened here. */
    void apply(IntakeEvent event) {
        switch (event) {
            case ClientRegistered e -> registeredAt = e.registeredAt();
            case CoachAssigned e -> coachId = e.coachId();
            case CoachUnassigned _, ClientErased _ -> coachId = null;
            case ModeChanged e -> mode = e.mode();
            case ConsentGranted e -> care |= e.purpose() == Purpose.CARE;
            case ConsentWithdrawn e -> care &= e.purpose() != Purpose.CARE;
            case QuestionnaireSubmitted e -> {
                Set<String> in = lines(forms);
                in.add(e.questionnaire());
                forms = String.join("\n", in);
            }
            case ScreenEvaluated e -> screened(e);
            case CautionSignedOff _ -> signed = matches;
            case StartingPointIdentified e -> mode = e.mode();
            case ConsultationBooked e -> {
                meetingId = e.consultationId();
                meetingAt = e.startsAt().toInstant();
            }
            case ConsultationHeld e -> {
                met = true;
                over(e.consultationId());
            }
            case ConsultationCancelled e -> over(e.consultationId());
            case IntakeCompleted _ -> completed = true;
            case RegistrationCorrected _,
                    TimeZoneChanged _,
                    ProgrammeNoted _,
                    TriggerProfileDerived _,
                    ReferralAdvised _,
                    MedicalClearanceRecorded _,
                    InvitationIssued _,
                    InvitationAccepted _,
                    ExportRequested _,
                    RecordExported _,
                    ErasureRequested _,
                    ErasureWithdrawn _ -> {}
        }
        stage = Stage.of(
                care,
                lines(forms).containsAll(Readiness.FORMS),
                outcome,
                !matches.isEmpty() && lines(signed).containsAll(lines(matches)),
                Readiness.mustMeet(mode) && !met,
                completed);
    }

    /** A sign-off holds for the matches that are still as they were. */
    private void screened(ScreenEvaluated event) {
        Set<String> standing = new TreeSet<>();
        for (Match match : event.matches()) {
            standing.add(match.rule() + " " + match.level() + " " + match.tags());
        }
        Set<String> stillSigned = lines(signed);
        stillSigned.retainAll(standing);
        signed = String.join("\n", stillSigned);
        matches = String.join("\n", standing);
        outcome = event.outcome();
    }

    private void over(UUID consultation) {
        if (consultation.equals(meetingId)) {
            meetingId = null;
            meetingAt = null;
        }
    }

    private static Set<String> lines(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(text.split("\n", -1)));
    }
}
