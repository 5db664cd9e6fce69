package dev.backcoach.intake.client;

import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.screen.Screen;
import dev.backcoach.intake.screen.ScreenFacts;
import dev.backcoach.intake.screen.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What submissions and corrections mean for a client's safety screen (domain.md 2.1). */
record Screens(Screening screening) {

    /** What stands after HSS-1 was submitted, or a submission of it amended. */
    ScreenEvaluated afterScreen(SubmitQuestionnaire submit, ClientRecord client) {
        ScreenFacts facts = facts(submit.answers(), client, submit.asOf(), submit.asOf());
        Form latest = client.forms().get(ScreenFacts.SCREEN);
        boolean amends = latest != null && latest.submissionId().equals(submit.submissionId());
        Screen screen = amends
                ? screening.afterAmendment(facts, matches(client), client.covers())
                : screening.afterScreen(facts, matches(client), client.covers());
        return evaluated(submit, screen, screening.blockedAnew(facts, client.covers()));
    }

    /** What stands after HSS-PULSE was submitted. */
    ScreenEvaluated afterPulse(SubmitQuestionnaire submit, ClientRecord client) {
        ScreenFacts facts = facts(submit.answers(), client, submit.asOf(), submit.asOf());
        Screen screen = screening.afterPulse(facts, matches(client), client.covers());
        return evaluated(submit, screen, screening.blockedAnew(facts, client.covers()));
    }

    /** Adds what these events mean for the screen, where they change it. */
    void again(ClientRecord before, Instant asOf, List<IntakeEvent> events) {
        ClientRecord now = before;
        for (IntakeEvent event : events) {
            now = now.with(draft -> IntakeFold.fold(draft, event));
        }
        again(before, now, asOf).ifPresent(events::add);
    }

    /** The screen rests on the birth year and the onset of pain too; where these change it, that is told. */
    private Optional<IntakeEvent> again(ClientRecord before, ClientRecord now, Instant asOf) {
        Form form = before.forms().get(ScreenFacts.SCREEN);
        if (form == null) {
            return Optional.empty();
        }
        ScreenFacts right = facts(form.answers(), now, asOf, form.submittedAt());
        Screen screen = screening.corrected(
                facts(form.answers(), before, form.submittedAt(), form.submittedAt()),
                right,
                before.screen().matches(),
                before.covers());
        List<String> anew = screening.blockedAnew(right, before.covers());
        return screen.equals(before.screen())
                ? Optional.empty()
                : Optional.of(new ScreenEvaluated(
                        form.submissionId(),
                        ScreenFacts.SCREEN,
                        screen.outcome(),
                        screen.tags(),
                        screen.matches(),
                        anew));
    }

    /**
     * What the rules look at.
     *
     * @param asOf the moment as of which they look
     * @param answered when the answers were given
     */
    static ScreenFacts facts(Answers answers, ClientRecord client, Instant asOf, Instant answered) {
        return new ScreenFacts(
                answers,
                client.registration().birthYear(),
                LocalDate.ofInstant(asOf, client.zone()),
                client.painBegan(),
                LocalDate.ofInstant(answered, client.zone()));
    }

    private static ScreenEvaluated evaluated(SubmitQuestionnaire submit, Screen screen, List<String> anew) {
        return new ScreenEvaluated(
                submit.submissionId(),
                submit.questionnaire().id(),
                screen.outcome(),
                screen.tags(),
                screen.matches(),
                anew);
    }

    private static List<Match> matches(ClientRecord client) {
        return client.screen() == null ? List.of() : client.screen().matches();
    }
}
