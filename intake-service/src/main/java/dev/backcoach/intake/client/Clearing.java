package dev.backcoach.intake.client;

import dev.backcoach.intake.command.RecordClearance;
import dev.backcoach.intake.event.Covered;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.MedicalClearanceRecorded;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.screen.Screen;
import dev.backcoach.intake.screen.ScreenFacts;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.screen.Screening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a clinician's clearance does (domain.md 2.1): it covers matches above C, several clearances together as well as
 * one. Those of level R count as cautions at once; those of U and E after an HSS-1 that is submitted after it.
 */
record Clearing(Screening screening) {

    List<IntakeEvent> record(RecordClearance command, ClientRecord client) {
        List<Covered> covered = new ArrayList<>();
        for (int i = 0; i < command.rules().size(); i++) {
            covered.add(covered(command, i, client));
        }
        List<IntakeEvent> events = new ArrayList<>();
        events.add(new MedicalClearanceRecorded(
                command.clearanceId(),
                command.coachId(),
                command.clinician(),
                command.role(),
                command.date(),
                command.document(),
                covered,
                command.asOf()));
        Screen lifted = screening.cleared(command.rules(), client.screen().matches());
        if (!lifted.equals(client.screen())) {
            String form = client.forms().containsKey(ScreenFacts.SCREEN) ? ScreenFacts.SCREEN : ScreenFacts.PULSE;
            events.add(new ScreenEvaluated(
                    client.forms().get(form).submissionId(),
                    form,
                    lifted.outcome(),
                    lifted.tags(),
                    lifted.matches(),
                    List.of()));
        }
        return events;
    }

    private Covered covered(RecordClearance command, int index, ClientRecord client) {
        String id = command.rules().get(index);
        Match match = standing(client, id)
                .orElseThrow(() -> new NotClearable(
                        id, index, "This match does not block the client; leave it out of the clearance."));
        Optional<ScreenRule> rule = screening.rule(id);
        if (rule.filter(known -> !known.clearable()).isPresent()) {
            throw new NotClearable(
                    id, index, "The programme is for people who are 18 or older; nobody can clear somebody younger.");
        }
        Optional<ScreenFacts> facts = rule.flatMap(known -> told(known, client));
        LocalDate onset = facts.flatMap(told -> told.onset(id)).orElse(null);
        if (onset != null && command.date().isBefore(onset)) {
            throw new NotClearable(
                    id,
                    index,
                    "What this match is about began after the date of the clearance; a later one is needed.");
        }
        Map<String, Object> answers = new TreeMap<>();
        facts.ifPresent(told -> rule.orElseThrow().itemsUsed().stream()
                .filter(item -> told.answers().has(item))
                .forEach(item -> answers.put(item, told.answers().coded().get(item))));
        return new Covered(id, match.level(), answers, onset);
    }

    private static Optional<Match> standing(ClientRecord client, String rule) {
        return client.screen() == null
                ? Optional.empty()
                : client.screen().matches().stream()
                        .filter(match ->
                                match.rule().equals(rule) && match.level().compareTo(Level.C) > 0)
                        .findFirst();
    }

    /** The latest answers that the rule matches; empty where they have been changed since. */
    private static Optional<ScreenFacts> told(ScreenRule rule, ClientRecord client) {
        return List.of(ScreenFacts.SCREEN, ScreenFacts.PULSE).stream()
                .map(client.forms()::get)
                .filter(form -> form != null)
                .sorted(Comparator.comparing(Form::submittedAt).reversed())
                .map(form -> Screens.facts(form.answers(), client, form.submittedAt(), form.submittedAt()))
                .filter(facts -> rule.match(facts).isPresent())
                .findFirst();
    }
}
