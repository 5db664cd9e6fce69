package dev.backcoach.intake.start;

import dev.backcoach.intake.event.CanDo;
import dev.backcoach.intake.event.CanDo.Ability;
import dev.backcoach.intake.event.CanDo.Unit;
import dev.backcoach.intake.event.Goal;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.questionnaire.AnswerType;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.questionnaire.Item;
import dev.backcoach.intake.questionnaire.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Finds what a client can start from in complete answers to FAG-1 (domain.md 2.3). */
public record StartingPoint(StartParameters parameters) {

    private static final String CAN = "fg.can.";

    /** @param items of the questionnaire that was answered */
    public StartingPointIdentified identify(Answers answers, List<Item> items) {
        List<CanDo> canDo = canDo(answers, items);
        return new StartingPointIdentified(
                canDo,
                knownPainFree(canDo),
                answers.number("fg.log.days"),
                answers.number("fg.log.minutes"),
                answers.codes("fg.log.equipment"),
                Mode.valueOf(answers.code("fg.log.mode")),
                answers.number("fg.log.confidence"),
                functionScore(answers),
                goal(answers),
                answers.codes("fg.life"));
    }

    /**
     * Activities that are done without pain, those that an exercise can start from first. If none of those is, the one of
     * them with the least pain stands in, as long as that is small and no worse the next day.
     */
    List<String> knownPainFree(List<CanDo> canDo) {
        List<CanDo> starts = parameters.startActivities().stream()
                .flatMap(activity ->
                        canDo.stream().filter(entry -> entry.activity().equals(activity)))
                .toList();
        List<CanDo> found =
                new ArrayList<>(starts.stream().filter(CanDo::withoutPain).toList());
        if (found.isEmpty()) {
            found.addAll(leastPainful(starts));
        }
        canDo.stream()
                .filter(entry -> entry.withoutPain() && !found.contains(entry))
                .forEach(found::add);
        return found.stream().map(CanDo::activity).toList();
    }

    private List<CanDo> leastPainful(List<CanDo> starts) {
        List<CanDo> bearable = starts.stream()
                .filter(entry -> entry.canDo() != Ability.NO)
                .filter(entry -> entry.painNextDay() <= entry.painDuring())
                .filter(entry -> entry.painDuring() <= parameters.fallbackPainAtMost())
                .toList();
        OptionalInt least = bearable.stream().mapToInt(CanDo::painDuring).min();
        return bearable.stream()
                .filter(entry -> entry.painDuring() == least.orElseThrow())
                .toList();
    }

    private static List<CanDo> canDo(Answers answers, List<Item> items) {
        List<CanDo> all = new ArrayList<>();
        for (Item item : items) {
            if (item.id().startsWith(CAN) && answers.has(item.id())) {
                all.add(new CanDo(
                        item.id().substring(CAN.length()),
                        Ability.valueOf(answers.code(item.id(), "canDo").toUpperCase(Locale.ROOT)),
                        boxed(answers.number(item.id(), "painDuring")),
                        boxed(answers.number(item.id(), "painNextDay")),
                        boxed(answers.number(item.id(), "comfortableDose")),
                        unit(item),
                        boxed(answers.number(item.id(), "timesPerWeek"))));
            }
        }
        return all;
    }

    /** @throws IllegalArgumentException when the questionnaire does not say what the dose is counted in */
    private static Unit unit(Item item) {
        if (item.answer() instanceof AnswerType.Group group
                && group.part("comfortableDose").map(Part::answer).orElse(null) instanceof AnswerType.Whole dose) {
            return Unit.valueOf(dose.unit());
        }
        throw new IllegalArgumentException(item.id() + " does not say how much is comfortable");
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static Double functionScore(Answers answers) {
        OptionalDouble mean = List.of("fg.a1", "fg.a2", "fg.a3", "fg.a4", "fg.a5").stream()
                .map(item -> answers.number(item, "score"))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static Goal goal(Answers answers) {
        String sport = answers.code("fg.goal.sport");
        return new Goal(
                "none".equals(sport) ? null : sport,
                answers.has("fg.goal.level") ? answers.code("fg.goal.level") : null,
                answers.codes("fg.goal.demands"),
                answers.has("fg.goal.target") ? answers.date("fg.goal.target") : null);
    }
}
