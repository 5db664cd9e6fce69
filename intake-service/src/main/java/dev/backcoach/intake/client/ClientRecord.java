package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.screen.Screen;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The intake's state of a client.
 *
 * @param registration null before the client is registered
 * @param coachId null before one is assigned
 * @param consents what is granted now, with the version of the text
 * @param forms the latest submission of each questionnaire, by its id
 * @param screen what stands of the safety screen; null before it is taken
 * @param signedOff rules of the screen that a coach has signed off as they stand
 * @param mode null before FAG-1 is in
 * @param completed whether the programme may have begun
 */
public record ClientRecord(
        Registration registration,
        UUID coachId,
        Map<Purpose, String> consents,
        Map<String, Form> forms,
        Screen screen,
        List<String> signedOff,
        Mode mode,
        boolean completed) {

    /** Nothing is known. */
    public static final ClientRecord UNKNOWN =
            new ClientRecord(null, null, Map.of(), Map.of(), null, List.of(), null, false);

    public ClientRecord {
        consents = Collections.unmodifiableMap(new TreeMap<>(consents));
        forms = Collections.unmodifiableMap(new TreeMap<>(forms));
        signedOff = List.copyOf(signedOff);
    }

    /** Whether the client is registered. */
    public boolean registered() {
        return registration != null;
    }

    /** The latest answers to a questionnaire. */
    public Optional<Answers> answers(String questionnaire) {
        return Optional.ofNullable(forms.get(questionnaire)).map(Form::answers);
    }

    /** The date on which the pain began, once PTP-1 is in. */
    public Optional<LocalDate> painBegan() {
        return answers("PTP-1").map(answers -> answers.date("pp.on.date"));
    }

    /** Whether the latest PTP-1 tells of pain in a leg. */
    public boolean hasLegSymptoms() {
        return answers("PTP-1")
                .filter(answers -> answers.number("pp.n.leg7") > 0)
                .isPresent();
    }

    /** Whether a coach has signed off everything that stands. */
    public boolean cautionSignedOff() {
        return screen != null
                && !screen.matches().isEmpty()
                && screen.matches().stream().allMatch(match -> signedOff.contains(match.rule()));
    }

    ClientRecord with(Registration changed) {
        return new ClientRecord(changed, coachId, consents, forms, screen, signedOff, mode, completed);
    }

    ClientRecord withCoach(UUID coach) {
        return new ClientRecord(registration, coach, consents, forms, screen, signedOff, mode, completed);
    }

    /** @param textVersion null when the consent is withdrawn */
    ClientRecord with(Purpose purpose, String textVersion) {
        Map<Purpose, String> changed = new TreeMap<>(consents);
        if (textVersion == null) {
            changed.remove(purpose);
        } else {
            changed.put(purpose, textVersion);
        }
        return new ClientRecord(registration, coachId, changed, forms, screen, signedOff, mode, completed);
    }

    ClientRecord with(String questionnaire, Form form) {
        Map<String, Form> changed = new TreeMap<>(forms);
        changed.put(questionnaire, form);
        return new ClientRecord(registration, coachId, consents, changed, screen, signedOff, mode, completed);
    }

    /** A sign-off holds for what was signed: a match that is new or different needs another one. */
    ClientRecord with(Screen changed) {
        List<String> stillSigned = changed.matches().stream()
                .filter(match -> screen != null && screen.matches().contains(match))
                .map(Match::rule)
                .filter(signedOff::contains)
                .toList();
        return new ClientRecord(registration, coachId, consents, forms, changed, stillSigned, mode, completed);
    }

    ClientRecord withSignedOff(List<String> rules) {
        return new ClientRecord(registration, coachId, consents, forms, screen, rules, mode, completed);
    }

    ClientRecord with(Mode changed) {
        return new ClientRecord(registration, coachId, consents, forms, screen, signedOff, changed, completed);
    }

    ClientRecord withIntakeCompleted() {
        return new ClientRecord(registration, coachId, consents, forms, screen, signedOff, mode, true);
    }
}
