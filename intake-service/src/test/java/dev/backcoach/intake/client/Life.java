package dev.backcoach.intake.client;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.answers;
import static dev.backcoach.intake.Samples.questionnaire;

import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RecordClearance;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.ClinicianRole;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.platform.testing.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words in which a client's way through the intake is told; day 0 is {@link dev.backcoach.intake.Samples#TODAY}. */
final class Life {

    static final UUID COACH = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    static final UUID OTHER_COACH = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    static final UUID CLEARANCE = UUID.fromString("0198f000-0000-7000-8000-000000000003");
    static final IntakeDecider DECIDER = new IntakeDecider(CONTENT.screening(), CONTENT.triggers(), CONTENT.start());
    static final Specification<IntakeCommand, IntakeEvent, ClientRecord> SPECIFICATION =
            Specification.of(DECIDER.initial(), DECIDER::decide, DECIDER::evolve);
    static final SetConsent CARE = new SetConsent(Purpose.CARE, true, "1.0.0");

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Life() {}

    static Instant at(int day) {
        return NINE.plus(Duration.ofDays(day));
    }

    static LocalDate on(int day) {
        return LocalDate.parse("2026-03-02").plusDays(day);
    }

    static RegisterClient register(String born) {
        return new RegisterClient(
                "Robin", "robin@example.org", LocalDate.parse(born), Sex.F, "Europe/London", COACH, at(0));
    }

    /** A new submission on that day. */
    static SubmitQuestionnaire submit(String questionnaire, int day, Map<String, Object> instead) {
        return new SubmitQuestionnaire(
                new UUID(questionnaire.hashCode(), day),
                questionnaire(questionnaire),
                answers(questionnaire, instead),
                null,
                at(day),
                1,
                false);
    }

    static RecordClearance clearance(int day, String... rules) {
        return new RecordClearance(
                CLEARANCE,
                COACH,
                "Dr Sam Example",
                ClinicianRole.GENERAL_PRACTITIONER,
                on(day),
                "Letter no. 17",
                List.of(rules),
                at(day));
    }

    static Map<String, Object> since(String item, int days) {
        return Map.of(item, Map.of("answer", "yes", "onsetDays", days));
    }

    /** The events of commands that are all accepted. */
    static List<IntakeEvent> after(IntakeCommand... commands) {
        return after(List.of(), commands);
    }

    /** The same, behind a history. */
    static List<IntakeEvent> after(List<IntakeEvent> history, IntakeCommand... commands) {
        List<IntakeEvent> all = new ArrayList<>(history);
        ClientRecord state = state(history);
        for (IntakeCommand command : commands) {
            for (IntakeEvent event : DECIDER.decide(command, state)) {
                all.add(event);
                state = DECIDER.evolve(state, event);
            }
        }
        return all;
    }

    static ClientRecord state(List<IntakeEvent> events) {
        ClientRecord state = DECIDER.initial();
        for (IntakeEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    /** Registered, consenting, with all three questionnaires in on day 0. */
    static List<IntakeEvent> answered(Map<String, Object> screen, Map<String, Object> function) {
        return after(
                register("1984-05-17"),
                CARE,
                submit("HSS-1", 0, screen),
                submit("PTP-1", 0, Map.of()),
                submit("FAG-1", 0, function));
    }
}
