package dev.backcoach.intake.content;

import dev.backcoach.intake.questionnaire.Item;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.screen.ScreenAdvice;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.start.StartParameters;
import dev.backcoach.intake.trigger.TriggerParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether content files fit together: what rules and parameters name must be asked, and always be answered. */
record ContentChecks(List<Questionnaire> questionnaires) {

    private static final List<String> FOR_PROFILE = List.of(
            "pp.on.date",
            "pp.on.severity",
            "pp.irr.min",
            "pp.irr.settle",
            "pp.lat",
            "pp.n.avg7",
            "pp.n.worst7",
            "pp.am.min",
            "pp.n.leg7",
            "pp.24.wake",
            "pp.24.mid",
            "pp.24.eve",
            "pp.24.night",
            "pp.tight.back",
            "pp.tight.hip");
    private static final List<String> FOR_START =
            List.of("fg.log.days", "fg.log.minutes", "fg.log.equipment", "fg.log.mode", "fg.log.confidence");

    /** What does not fit, in words; empty when everything does. */
    List<String> problems(
            List<ScreenRule> rules, ScreenAdvice advice, TriggerParameters triggers, StartParameters start) {
        List<String> problems = new ArrayList<>();
        Set<String> screen = items("HSS-1");
        Set<String> used = new HashSet<>();
        rules.forEach(rule -> used.addAll(rule.itemsUsed()));
        missing(used, screen).forEach(item -> problems.add("a rule uses " + item + ", which HSS-1 does not ask"));
        missing(screen, used).forEach(item -> problems.add("no rule uses " + item + " of HSS-1"));
        missing(items("HSS-PULSE"), screen).forEach(item -> problems.add(item + " of HSS-PULSE is not in HSS-1"));
        Set<String> ruleIds = rules.stream().map(ScreenRule::rule).collect(Collectors.toSet());
        missing(advice.rules().keySet(), ruleIds).forEach(rule -> problems.add("advice for an unknown rule " + rule));
        List<String> profile = new ArrayList<>(FOR_PROFILE);
        triggers.directions().values().forEach(stimuli -> stimuli.forEach(stimulus -> profile.add("pp.t." + stimulus)));
        missing(profile, required("PTP-1"))
                .forEach(item -> problems.add("PTP-1 does not always ask " + item + ", which the profile needs"));
        List<String> facts = new ArrayList<>(FOR_START);
        start.startActivities().forEach(activity -> facts.add("fg.can." + activity));
        missing(facts, required("FAG-1"))
                .forEach(item -> problems.add("FAG-1 does not always ask " + item + ", which the start needs"));
        return problems;
    }

    private static List<String> missing(Iterable<String> wanted, Set<String> present) {
        List<String> missing = new ArrayList<>();
        for (String item : wanted) {
            if (!present.contains(item)) {
                missing.add(item);
            }
        }
        return missing.stream().sorted().toList();
    }

    private Set<String> items(String questionnaire) {
        return items(questionnaire, false);
    }

    private Set<String> required(String questionnaire) {
        return items(questionnaire, true);
    }

    private Set<String> items(String questionnaire, boolean alwaysAnswered) {
        return questionnaires.stream()
                .filter(q -> q.id().equals(questionnaire))
                .flatMap(q -> q.items().stream())
                .filter(item -> !alwaysAnswered || (item.required() && item.askedWhen() == null))
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
