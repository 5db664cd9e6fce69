package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.screen.Covers;
import dev.backcoach.intake.screen.Screen;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The intake's state of a client.
 *
 * @param registration null before the client is registered
 * @param coachId null before one is assigned
 * @param consents what is granted now, with the version of the text
 * @param forms the latest submission of each questionnaire, by its id
 * @param screen what stands of the safety screen; null before it is taken
 * @param covers what clinicians have cleared
 * @param clearances the latest ones, oldest first, at most {@value #KEPT}
 * @param signedOff rules of the screen that a coach has signed off as they stand
 * @param mode null before FAG-1 is in
 * @param consultations the latest ones, oldest first, at most {@value #KEPT}
 * @param met whether a consultation has been held
 * @param invitation the latest one, or null
 * @param programme where the programme stands
 * @param completed whether the programme may have begun
 * @param erasure that the record is to be erased, once that is confirmed; or null
 */
public record ClientRecord(
        Registration registration,
        UUID coachId,
        Map<Purpose, String> consents,
        Map<String, Form> forms,
        Screen screen,
        Covers covers,
        List<Clearance> clearances,
        List<String> signedOff,
        Mode mode,
        List<Consultation> consultations,
        boolean met,
        Invitation invitation,
        ProgrammeState programme,
        boolean completed,
        ErasureRequest erasure) {

    /** So many clearances and consultations are kept at hand; all are in the stream. */
    public static final int KEPT = 10;

    /** Nothing is known. */
    public static final ClientRecord UNKNOWN = new ClientRecord(
            null,
            null,
            Map.of(),
            Map.of(),
            null,
            Covers.NONE,
            List.of(),
            List.of(),
            null,
            List.of(),
            false,
            null,
            ProgrammeState.NONE,
            false,
            null);

    private static final Set<String> LEG_SITES = Set.of("thigh_f", "thigh_b", "calf", "foot");
    private static final List<String> LEG_ITEMS = List.of("hs.ces.bothlegs", "hs.neu.weak", "hs.neu.spread");

    public ClientRecord {
        consents = Collections.unmodifiableMap(new TreeMap<>(consents));
        forms = Collections.unmodifiableMap(new TreeMap<>(forms));
        clearances = List.copyOf(clearances);
        signedOff = List.copyOf(signedOff);
        consultations = List.copyOf(consultations);
    }

    /** Whether the client is registered. */
    public boolean registered() {
        return registration != null;
    }

    /** The zone in which the client's local days are counted; only of a registered client. */
    public ZoneId zone() {
        return ZoneId.of(registration.timeZone());
    }

    /** The latest answers to a questionnaire. */
    public Optional<Answers> answers(String questionnaire) {
        return Optional.ofNullable(forms.get(questionnaire)).map(Form::answers);
    }

    /** The client's local date on which a questionnaire was last submitted. */
    public Optional<LocalDate> submittedOn(String questionnaire) {
        return Optional.ofNullable(forms.get(questionnaire))
                .map(form -> LocalDate.ofInstant(form.submittedAt(), zone()));
    }

    /** The date on which the pain began, once PTP-1 is in. */
    public Optional<LocalDate> painBegan() {
        return answers("PTP-1").map(answers -> answers.date("pp.on.date"));
    }

    /** Whether the latest PTP-1, HSS-1 or pulse tells of pain, weakness or numbness in a leg. */
    public boolean hasLegSymptoms() {
        boolean inProfile = answers("PTP-1")
                .filter(answers -> answers.number("pp.n.leg7") > 0
                        || answers.codes("pp.map").stream().anyMatch(LEG_SITES::contains))
                .isPresent();
        return inProfile
                || List.of("HSS-1", "HSS-PULSE").stream()
                        .flatMap(form -> answers(form).stream())
                        .anyMatch(answers -> LEG_ITEMS.stream().anyMatch(answers::maybe));
    }

    /** Whether a coach has signed off everything that stands. */
    public boolean cautionSignedOff() {
        return screen != null
                && !screen.matches().isEmpty()
                && screen.matches().stream().allMatch(match -> signedOff.contains(match.rule()));
    }

    /** Where the intake stands. */
    public Stage stage() {
        return Stage.of(
                consents.containsKey(Purpose.CARE),
                forms.keySet().containsAll(Readiness.FORMS),
                screen == null ? null : screen.outcome(),
                cautionSignedOff(),
                Readiness.mustMeet(mode) && !met,
                completed);
    }

    /** The consultation of this id, if it is among those kept. */
    public Optional<Consultation> consultation(UUID id) {
        return consultations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    ClientRecord with(Consumer<ClientDraft> change) {
        var draft = new ClientDraft(this);
        change.accept(draft);
        return draft.done();
    }
}
