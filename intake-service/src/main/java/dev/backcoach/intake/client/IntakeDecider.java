package dev.backcoach.intake.client;

import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.screen.Screen;
import dev.backcoach.intake.screen.ScreenFacts;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerProfiling;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what happens in the intake. A questionnaire brings what follows from it with it: HSS-1 and HSS-PULSE the
 * screen, PTP-1 the trigger profile and, where the onset of pain matters to it, the screen again, FAG-1 the starting
 * point.
 */
public record IntakeDecider(Screening screening, TriggerProfiling triggers, StartingPoint start)
        implements Decider<IntakeCommand, IntakeEvent, ClientRecord> {

    private static final String SCREEN = "HSS-1";

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    @Override
    public List<IntakeEvent> decide(IntakeCommand command, ClientRecord client) {
        if (!client.registered() && !(command instanceof RegisterClient)) {
            throw new Rejection("registration", "Register the client first.");
        }
        return switch (command) {
            case RegisterClient register -> client.registered() ? correct(register, client) : register(register);
            case SetConsent(var purpose, boolean granted, String textVersion) -> {
                String now = client.consents().get(purpose);
                if (granted) {
                    yield textVersion.equals(now) ? List.of() : List.of(new ConsentGranted(purpose, textVersion));
                }
                yield now == null ? List.of() : List.of(new ConsentWithdrawn(purpose));
            }
            case SubmitQuestionnaire submit -> submit(submit, client);
            case SignOffCaution sign -> signOff(sign, client);
            case CompleteIntake _ -> complete(client);
        };
    }

    private static List<IntakeEvent> register(RegisterClient register) {
        return List.of(
                new ClientRegistered(
                        register.name(),
                        register.email(),
                        register.dateOfBirth().toString(),
                        register.dateOfBirth().getYear(),
                        register.sex(),
                        register.timeZone(),
                        register.asOf()),
                new CoachAssigned(register.coachId()));
    }

    private List<IntakeEvent> correct(RegisterClient register, ClientRecord client) {
        List<IntakeEvent> events = new ArrayList<>();
        var corrected = new RegistrationCorrected(
                register.name(),
                register.email(),
                register.dateOfBirth().toString(),
                register.dateOfBirth().getYear(),
                register.sex());
        if (!corrected.equals(asCorrection(client.registration()))) {
            events.add(corrected);
        }
        if (!register.timeZone().equals(client.registration().timeZone())) {
            events.add(new TimeZoneChanged(register.timeZone()));
        }
        if (!register.coachId().equals(client.coachId())) {
            events.add(new CoachAssigned(register.coachId()));
        }
        screenAgain(client, register.asOf(), events);
        return events;
    }

    private static RegistrationCorrected asCorrection(Registration registration) {
        return new RegistrationCorrected(
                registration.name(),
                registration.email(),
                registration.dateOfBirth(),
                registration.birthYear(),
                registration.sex());
    }

    private List<IntakeEvent> submit(SubmitQuestionnaire submit, ClientRecord client) {
        LocalDate today = today(submit.asOf(), client);
        List<IntakeEvent> events = new ArrayList<>();
        events.add(new QuestionnaireSubmitted(
                submit.submissionId(),
                submit.questionnaire().id(),
                submit.questionnaire().version(),
                submit.answers().coded(),
                submit.texts(),
                submit.asOf()));
        switch (submit.questionnaire().id()) {
            case SCREEN ->
                events.add(screened(
                        submit, screening.afterScreen(facts(submit.answers(), client, today), matches(client))));
            case "HSS-PULSE" ->
                events.add(screened(
                        submit, screening.afterPulse(facts(submit.answers(), client, today), matches(client))));
            case "PTP-1" -> {
                events.add(triggers.derive(submit.answers(), today));
                screenAgain(client, submit.asOf(), events);
            }
            case "FAG-1" ->
                events.add(
                        start.identify(submit.answers(), submit.questionnaire().items()));
            default ->
                throw new IllegalArgumentException(
                        "nothing follows from " + submit.questionnaire().id());
        }
        return events;
    }

    private static ScreenEvaluated screened(SubmitQuestionnaire submit, Screen screen) {
        return new ScreenEvaluated(
                submit.submissionId(), submit.questionnaire().id(), screen.outcome(), screen.tags(), screen.matches());
    }

    /** The screen rests on the birth year and the onset of pain too; where these change it, that is told. */
    private void screenAgain(ClientRecord before, Instant asOf, List<IntakeEvent> events) {
        Form form = before.forms().get(SCREEN);
        if (form == null) {
            return;
        }
        ClientRecord now = after(events, before);
        Screen screen = screening.corrected(
                facts(form.answers(), before, today(form.submittedAt(), before)),
                facts(form.answers(), now, today(asOf, now)),
                before.screen().matches());
        if (!screen.equals(before.screen())) {
            events.add(new ScreenEvaluated(
                    form.submissionId(), SCREEN, screen.outcome(), screen.tags(), screen.matches()));
        }
    }

    private static List<IntakeEvent> signOff(SignOffCaution sign, ClientRecord client) {
        if (client.screen() == null || client.screen().outcome() != Outcome.CLEARED_WITH_CAUTION) {
            throw new Rejection(
                    "R-START-1",
                    "Only a screen with the outcome CLEARED_WITH_CAUTION is signed off. Look at the client's screen.");
        }
        return client.cautionSignedOff()
                ? List.of()
                : List.of(new CautionSignedOff(
                        sign.coachId(),
                        client.screen().matches().stream().map(Match::rule).toList()));
    }

    private static List<IntakeEvent> complete(ClientRecord client) {
        if (client.completed()) {
            return List.of();
        }
        List<Missing> missing = Readiness.missing(client);
        if (!missing.isEmpty()) {
            throw new NotReady(missing);
        }
        return List.of(new IntakeCompleted(client.coachId(), client.mode()));
    }

    private static ScreenFacts facts(Answers answers, ClientRecord client, LocalDate today) {
        return new ScreenFacts(answers, client.registration().birthYear(), today, client.painBegan());
    }

    private static List<Match> matches(ClientRecord client) {
        return client.screen() == null ? List.of() : client.screen().matches();
    }

    private static LocalDate today(Instant asOf, ClientRecord client) {
        return asOf.atZone(ZoneId.of(client.registration().timeZone())).toLocalDate();
    }

    private ClientRecord after(List<IntakeEvent> events, ClientRecord client) {
        ClientRecord now = client;
        for (IntakeEvent event : events) {
            now = evolve(now, event);
        }
        return now;
    }

    @Override
    public ClientRecord evolve(ClientRecord client, IntakeEvent event) {
        return switch (event) {
            case ClientRegistered e ->
                client.with(new Registration(
                        e.name(), e.email(), e.dateOfBirth(), e.birthYear(), e.sex(), e.timeZone(), e.registeredAt()));
            case RegistrationCorrected e ->
                client.with(new Registration(
                        e.name(),
                        e.email(),
                        e.dateOfBirth(),
                        e.birthYear(),
                        e.sex(),
                        client.registration().timeZone(),
                        client.registration().registeredAt()));
            case TimeZoneChanged(String timeZone) -> client.with(inZone(client.registration(), timeZone));
            case CoachAssigned(var coachId) -> client.withCoach(coachId);
            case ConsentGranted(var purpose, String textVersion) -> client.with(purpose, textVersion);
            case ConsentWithdrawn(var purpose) -> client.with(purpose, null);
            case QuestionnaireSubmitted e ->
                client.with(
                        e.questionnaire(),
                        new Form(e.submissionId(), e.version(), e.submittedAt(), new Answers(e.answers())));
            case ScreenEvaluated e -> client.with(new Screen(e.matches()));
            case CautionSignedOff e -> client.withSignedOff(e.rules());
            case TriggerProfileDerived _ -> client;
            case StartingPointIdentified e -> client.with(e.mode());
            case IntakeCompleted _ -> client.withIntakeCompleted();
        };
    }

    private static Registration inZone(Registration now, String timeZone) {
        return new Registration(
                now.name(), now.email(), now.dateOfBirth(), now.birthYear(), now.sex(), timeZone, now.registeredAt());
    }
}
