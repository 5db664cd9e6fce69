package dev.backcoach.intake.client;

import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.command.AssignCoach;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.CancelConsultation;
import dev.backcoach.intake.command.ChangeMode;
import dev.backcoach.intake.command.ChangeTimeZone;
import dev.backcoach.intake.command.CompleteExport;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.ConfirmErasure;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.IssueInvitation;
import dev.backcoach.intake.command.NoteProgramme;
import dev.backcoach.intake.command.RecordClearance;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.RequestErasure;
import dev.backcoach.intake.command.RequestExport;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.command.UnassignCoach;
import dev.backcoach.intake.command.WithdrawErasure;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.CoachUnassigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.ExportRequested;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationIssued;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.ModeChanged;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.ProgrammeNoted;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerProfiling;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;

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
        boolean needsClient = !(command instanceof RegisterClient || command instanceof NoteProgramme);
        if (needsClient && !client.registered()) {
            throw new Rejection("registration", "Register the client first.");
        }
        return Referring.with(decided(command, client), client.screen());
    }

    private List<IntakeEvent> decided(IntakeCommand command, ClientRecord client) {
        return switch (command) {
            case RegisterClient register -> client.registered() ? correct(register, client) : register(register);
            case AssignCoach(var coachId) ->
                coachId.equals(client.coachId()) ? List.of() : List.of(new CoachAssigned(coachId));
            case UnassignCoach _ ->
                client.coachId() == null ? List.of() : List.of(new CoachUnassigned(client.coachId()));
            case ChangeMode(var mode) -> mode == client.mode() ? List.of() : List.of(new ModeChanged(mode));
            case NoteProgramme note -> note(note, client);
            case ChangeTimeZone change -> move(change, client);
            case SetConsent(var purpose, boolean granted, String textVersion) -> {
                String now = client.consents().get(purpose);
                if (granted) {
                    yield textVersion.equals(now) ? List.of() : List.of(new ConsentGranted(purpose, textVersion));
                }
                yield now == null ? List.of() : List.of(new ConsentWithdrawn(purpose));
            }
            case SubmitQuestionnaire submit -> new Submitting(screening, triggers, start).submit(submit, client);
            case SignOffCaution sign -> signOff(sign, client);
            case RecordClearance clearance -> new Clearing(screening).record(clearance, client);
            case BookConsultation book -> meetings().book(book, client);
            case HoldConsultation hold -> meetings().hold(hold, client);
            case CancelConsultation cancel -> meetings().cancel(cancel, client);
            case IssueInvitation(var id, String codeHash, var expiresAt) ->
                List.of(new InvitationIssued(id, codeHash, expiresAt));
            case AcceptInvitation accept -> Inviting.accept(accept, client);
            case CompleteIntake _ -> complete(client);
            case RequestExport(var id, var coach, String publicKey, var asOf) ->
                List.of(new ExportRequested(id, coach, publicKey, asOf));
            case CompleteExport(var id, long events, var asOf) -> List.of(new RecordExported(id, events, asOf));
            case RequestErasure request -> Erasing.request(request, client);
            case WithdrawErasure withdraw -> Erasing.withdraw(withdraw, client);
            case ConfirmErasure confirm -> Erasing.confirm(confirm, client);
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

    /** The coach stays who it is: who corrects a name may hold a registration from before the last change of coach. */
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
        new Screens(screening).again(client, register.asOf(), events);
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
            new Screens(screening).again(client, change.asOf(), events);
        }
        return events;
    }

    private static List<IntakeEvent> note(NoteProgramme note, ClientRecord client) {
        return note.version() <= client.programme().version()
                ? List.of()
                : List.of(new ProgrammeNoted(note.eventId(), note.version(), note.change(), note.stage(), note.at()));
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
