package dev.backcoach.intake.log;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.answers;
import static dev.backcoach.intake.Samples.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.IntakeDecider;
import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.IssueInvitation;
import dev.backcoach.intake.command.RecordClearance;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.ClinicianRole;
import dev.backcoach.intake.event.Meeting;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final UUID COACH = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static SubmitQuestionnaire submit(String questionnaire, Map<String, Object> instead) {
        return new SubmitQuestionnaire(
                UUID.randomUUID(), questionnaire(questionnaire), answers(questionnaire, instead), null, NOW, 1, false);
    }

    private static ClientRecord after(List<IntakeCommand> commands) {
        var decider = new IntakeDecider(CONTENT.screening(), CONTENT.triggers(), CONTENT.start());
        ClientRecord state = decider.initial();
        for (IntakeCommand command : commands) {
            for (var event : decider.decide(command, state)) {
                state = decider.evolve(state, event);
            }
        }
        return state;
    }

    @Test
    void aStateReadFromASnapshotIsTheStateThatWasKept() {
        ClientRecord state = after(List.of(
                new RegisterClient(
                        "Robin",
                        "robin@example.org",
                        LocalDate.parse("1984-05-17"),
                        Sex.M,
                        "Europe/London",
                        COACH,
                        NOW),
                new SetConsent(Purpose.CARE, true, "1.0.0"),
                submit("HSS-1", Map.of("hs.ca.history", "yes", "hs.neu.weak", Map.of("answer", "no", "onsetDays", 3))),
                submit("PTP-1", Map.of("pp.lat", List.of("during", "later"))),
                submit("FAG-1", Map.of()),
                new RecordClearance(
                        COACH,
                        COACH,
                        "Dr Sam Example",
                        ClinicianRole.HOSPITAL_DOCTOR,
                        LocalDate.parse("2026-03-02"),
                        "Letter no. 17",
                        List.of("hs.ca.history"),
                        NOW),
                new SignOffCaution(COACH),
                new BookConsultation(COACH, COACH, OffsetDateTime.parse("2026-03-02T10:00:00+01:00"), Meeting.ONLINE),
                new HoldConsultation(COACH, COACH, NOW),
                new IssueInvitation(COACH, "ab".repeat(32), NOW.plusSeconds(60)),
                new AcceptInvitation("ab".repeat(32), "login-1", NOW)));
        SealedJson json = EventContracts.json();
        var client = new ClientId(UUID.randomUUID());
        String snapshot = json.write(client, state);
        assertThat(snapshot).doesNotContain("Robin", "robin@", "05-17", "Sam Example", "no. 17");
        assertThat(json.read(client, snapshot, ClientRecord.class)).isEqualTo(state);
        ClientRecord unknown = ClientRecord.UNKNOWN;
        assertThat(json.read(client, json.write(client, unknown), ClientRecord.class))
                .isEqualTo(unknown);
    }
}
