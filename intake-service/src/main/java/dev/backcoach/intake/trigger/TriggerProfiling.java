package dev.backcoach.intake.trigger;

import dev.backcoach.intake.event.Direction;
import dev.backcoach.intake.event.DirectionScore;
import dev.backcoach.intake.event.DurationClass;
import dev.backcoach.intake.event.Grade;
import dev.backcoach.intake.event.Irritability;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.intake.questionnaire.Answers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Derives a trigger profile from complete answers to PTP-1 (domain.md 2.2). */
public record TriggerProfiling(TriggerParameters parameters) {

    private static final String TRIGGER = "pp.t.";
    private static final String TENDERNESS = "pp.tp.";
    private static final String TIME_OF_DAY = "pp.24.";

    /** @param today the client's local date */
    public TriggerProfileDerived derive(Answers answers, LocalDate today) {
        Map<String, Integer> effects = effects(answers);
        return new TriggerProfileDerived(
                durationClass(answers.date("pp.on.date"), today),
                answers.number("pp.on.severity"),
                irritability(answers.number("pp.irr.min"), answers.number("pp.irr.settle")),
                answers.codes("pp.lat").contains("later"),
                directions(effects),
                answers.number("pp.n.avg7"),
                answers.number("pp.n.worst7"),
                answers.number("pp.am.min"),
                answers.number("pp.n.leg7"),
                answers.yes("pp.n.leg7.below"),
                answers.number("pp.tight.back"),
                answers.number("pp.tight.hip"),
                tenderness(answers),
                effects,
                painPattern(answers));
    }

    DurationClass durationClass(LocalDate began, LocalDate today) {
        long days = ChronoUnit.DAYS.between(began, today);
        if (days < parameters.subacuteFromDays()) {
            return DurationClass.ACUTE;
        }
        return days <= parameters.chronicAfterDays() ? DurationClass.SUBACUTE : DurationClass.CHRONIC;
    }

    Irritability irritability(int minutesToProvoke, int hoursToSettle) {
        if (minutesToProvoke < parameters.highProvokedUnderMinutes()
                && hoursToSettle >= parameters.highSettlesFromHours()) {
            return Irritability.HIGH;
        }
        boolean low = minutesToProvoke >= parameters.lowProvokedFromMinutes()
                && hoursToSettle <= parameters.lowSettlesWithinHours();
        return low ? Irritability.LOW : Irritability.MODERATE;
    }

    Map<Direction, DirectionScore> directions(Map<String, Integer> effects) {
        Map<Direction, DirectionScore> scores = new EnumMap<>(Direction.class);
        parameters
                .directions()
                .forEach((direction, stimuli) -> scores.put(
                        direction,
                        score(stimuli.stream()
                                .map(effects::get)
                                .filter(Objects::nonNull)
                                .toList())));
        return scores;
    }

    private DirectionScore score(List<Integer> effects) {
        int pos = effects.stream()
                .filter(effect -> effect > 0)
                .mapToInt(effect -> effect)
                .sum();
        int net = effects.stream().mapToInt(effect -> effect).sum();
        long worsening = effects.stream().filter(effect -> effect > 0).count();
        boolean someEases = effects.stream().anyMatch(effect -> effect < 0);
        return new DirectionScore(grade(pos, net, worsening, someEases), pos, net);
    }

    private Grade grade(int pos, int net, long worsening, boolean someEases) {
        if (net <= parameters.relievedAtMost()) {
            return Grade.RELIEVED_BY;
        }
        if (pos >= parameters.intolerantFrom() && worsening >= parameters.intolerantItems() && !someEases) {
            return Grade.INTOLERANT;
        }
        if (pos >= parameters.suspectedFrom()) {
            return someEases ? Grade.MIXED : Grade.SUSPECTED;
        }
        return Grade.NONE;
    }

    private static Map<String, Integer> effects(Answers answers) {
        Map<String, Integer> effects = new TreeMap<>();
        answers.coded().keySet().stream()
                .filter(item -> item.startsWith(TRIGGER))
                .forEach(item -> answers.number(item, "effect")
                        .ifPresent(effect -> effects.put(item.substring(TRIGGER.length()), effect)));
        return effects;
    }

    private static Map<String, Integer> painPattern(Answers answers) {
        Map<String, Integer> pattern = new TreeMap<>();
        answers.coded().keySet().stream()
                .filter(item -> item.startsWith(TIME_OF_DAY))
                .forEach(item -> pattern.put(item.substring(TIME_OF_DAY.length()), answers.number(item)));
        return pattern;
    }

    private static Map<String, Integer> tenderness(Answers answers) {
        Map<String, Integer> tenderness = new TreeMap<>();
        answers.coded().keySet().stream()
                .filter(item -> item.startsWith(TENDERNESS))
                .forEach(item -> tenderness.put(
                        item.substring(TENDERNESS.length()),
                        Math.max(
                                answers.number(item, "left").orElse(0),
                                answers.number(item, "right").orElse(0))));
        return tenderness;
    }
}
