package dev.backcoach.intake.client;

import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.command.AssignCoach;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.CancelConsultation;
import dev.backcoach.intake.command.ChangeTimeZone;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.IssueInvitation;
import dev.backcoach.intake.command.RecordClearance;
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
import dev.backcoach.intake.event.InvitationIssued;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.screen.ScreenFacts;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerProfiling;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decides what happens in the intake. A questionnaire brings what follows from it with it: HSS-1 and HSS-PULSE the
 * screen, PTP-1 the trigger profile and, where the onset of pain matters to it, the screen again, FAG-1 the starting
 * point.
 */
public record IntakeDecider(Screening screening, TriggerProfiling triggers, StartingPoint start)
        implements Decider<IntakeCommand, IntakeEvent, ClientRecord> {

    private static final String START = "R-START-1";

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    /**
     * @throws NotReady when something has to be done first
     * @throws NotClearable when a clearance covers what it cannot
     * @throws WrongState when things stand so that it cannot be done
     * @throws NothingThere when the command names what does not exist
     * @throws Rejection when a rule refuses
     */
    @Override
    public List<IntakeEvent> decide(IntakeCommand command, ClientRecord client) {
        if (!client.registered() && !(command instanceof RegisterClient)) {
            throw new Rejection("registration", "Register the client first.");
        }
        return switch (command) {
            case RegisterClient register -> client.registered() ? correct(register, client) : register(register);
            case AssignCoach(var coachId) ->
                coachId.equals(client.coachId()) ? List.of() : List.of(new CoachAssigned(coachId));
            case ChangeTimeZone change -> move(change, client);
            case SetConsent(var purpose, boolean granted, String textVersion) -> {
                String now = client.consents().get(purpose);
                if (granted) {
                    yield textVersion.equals(now) ? List.of() : List.of(new ConsentGranted(purpose, textVersion));
                }
                yield now == null ? List.of() : List.of(new ConsentWithdrawn(purpose));
            }
            case SubmitQuestionnaire submit -> submit(submit, client);
            case SignOffCaution sign -> signOff(sign, client);
            case RecordClearance clearance -> new Clearing(screening).record(clearance, client);
            case BookConsultation book -> meetings().book(book, client);
            case HoldConsultation hold -> meetings().hold(hold, client);
            case CancelConsultation cancel -> meetings().cancel(cancel, client);
            case IssueInvitation(var id, String codeHash, var expiresAt) ->
                List.of(new InvitationIssued(id, codeHash, expiresAt));
            case AcceptInvitation accept -> Inviting.accept(accept, client);
            case CompleteIntake _ -> complete(client);
        };
    }

    private Meetings meetings() {
        return new Meetings(new Readiness(screening));
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

    private List<IntakeEvent> move(ChangeTimeZone change, ClientRecord client) {
        List<IntakeEvent> events = new ArrayList<>();
        if (!change.timeZone().equals(client.registration().timeZone())) {
            events.add(new TimeZoneChanged(change.timeZone()));
            screenAgain(client, change.asOf(), events);
        }
        return events;
    }

    private List<IntakeEvent> submit(SubmitQuestionnaire submit, ClientRecord client) {
        mayBeAmended(submit, client);
        LocalDate today = LocalDate.ofInstant(submit.asOf(), client.zone());
        List<IntakeEvent> events = new ArrayList<>();
        OptionalInt score = submit.questionnaire().scoreOf(submit.answers());
        events.add(new QuestionnaireSubmitted(
                submit.submissionId(),
                submit.questionnaire().id(),
                submit.questionnaire().version(),
                submit.answers().coded(),
                submit.texts(),
                submit.asOf(),
                submit.revision(),
                score.isPresent() ? score.getAsInt() : null));
        switch (submit.questionnaire().id()) {
            case ScreenFacts.SCREEN -> events.add(new Screens(screening).afterScreen(submit, client));
            case ScreenFacts.PULSE -> events.add(new Screens(screening).afterPulse(submit, client));
            case "PTP-1" -> {
                events.add(triggers.derive(submit.answers(), today));
                screenAgain(client, submit.asOf(), events);
            }
            case "FAG-1" ->
                events.add(
                        start.identify(submit.answers(), submit.questionnaire().items()));
            default -> {
                // Nothing follows from a questionnaire that an operator has installed.
            }
        }
        return events;
    }

    /** What was answered later counts, so only the latest submission of a questionnaire is amended. */
    private static void mayBeAmended(SubmitQuestionnaire submit, ClientRecord client) {
        Form latest = client.forms().get(submit.questionnaire().id());
        if (submit.amends() && (latest == null || !latest.submissionId().equals(submit.submissionId()))) {
            throw new Rejection(
                    "only-the-latest",
                    "A later submission of this questionnaire is in; amend that one, or answer anew.");
        }
    }

    private void screenAgain(ClientRecord before, Instant asOf, List<IntakeEvent> events) {
        ClientRecord now = before;
        for (IntakeEvent event : events) {
            now = evolve(now, event);
        }
        new Screens(screening).again(before, now, asOf).ifPresent(events::add);
    }

    private static List<IntakeEvent> signOff(SignOffCaution sign, ClientRecord client) {
        if (client.screen() == null || client.screen().outcome() != Outcome.CLEARED_WITH_CAUTION) {
            throw new Rejection(
                    START,
                    "Only a screen with the outcome CLEARED_WITH_CAUTION is signed off. Look at the client's screen.");
        }
        return client.cautionSignedOff()
                ? List.of()
                : List.of(new CautionSignedOff(
                        sign.coachId(),
                        client.screen().matches().stream().map(Match::rule).toList()));
    }

    private List<IntakeEvent> complete(ClientRecord client) {
        if (client.completed()) {
            return List.of();
        }
        List<Missing> missing = new Readiness(screening).missing(client);
        if (!missing.isEmpty()) {
            throw new NotReady(
                    START, "The intake cannot be completed yet; do what is listed as missing first.", missing);
        }
        return List.of(new IntakeCompleted(client.coachId(), client.mode()));
    }

    @Override
    public ClientRecord evolve(ClientRecord client, IntakeEvent event) {
        return client.with(draft -> IntakeFold.fold(draft, event));
    }
}
