package dev.backcoach.intake.client;

import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.screen.ScreenFacts;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerProfiling;
import dev.backcoach.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a submitted questionnaire is, and what follows from it. */
record Submitting(Screening screening, TriggerProfiling triggers, StartingPoint start) {

    /**
     * @throws NotReady when consent to care is missing
     * @throws Rejection when it amends what is not the latest
     */
    List<IntakeEvent> submit(SubmitQuestionnaire submit, ClientRecord client) {
        mayBeTaken(submit.questionnaire().id(), client);
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
                new Screens(screening).again(client, submit.asOf(), events);
            }
            case "FAG-1" ->
                events.add(
                        start.identify(submit.answers(), submit.questionnaire().items()));
            default -> {
                // Nothing follows from FAG-B, nor from a questionnaire that an operator has installed.
            }
        }
        return events;
    }

    /**
     * Answers about health rest on consent to care (domain.md 6.5). The safety screen and the pulse are taken without it:
     * they only ever hold back, and whoever has signs of an emergency is told what to do at once.
     */
    private static void mayBeTaken(String questionnaire, ClientRecord client) {
        boolean isScreen = questionnaire.equals(ScreenFacts.SCREEN) || questionnaire.equals(ScreenFacts.PULSE);
        if (!isScreen && !client.consents().containsKey(Purpose.CARE)) {
            throw new NotReady(
                    Readiness.CARE_CONSENT.code(),
                    "Nothing can be recorded without the client's consent to care. The client grants it"
                            + " (PUT /intake/v1/clients/{clientId}/consents/CARE); then send the questionnaire again.",
                    List.of(Readiness.CARE_CONSENT));
        }
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
}
