package dev.backcoach.programme.inbound;

import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.SymptomNoted.Cause;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The neighbours' coded values in those of the programme. A code that the programme does not know yet is left out where
 * that is harmless; where a rule hangs on it, it is an error that parks the client until the programme knows it.
 */
final class Translation {

    private Translation() {}

    /** @throws IllegalArgumentException for an outcome that is not known: nothing may be prescribed on a guess */
    static ScreenOutcome outcome(String told) {
        return ScreenOutcome.valueOf(told);
    }

    /** @throws IllegalArgumentException for an irritability that is not known */
    static Irritability irritability(String told) {
        return Irritability.valueOf(told);
    }

    /** @throws IllegalArgumentException for a grade that is not known; directions that are not known are left out */
    static Map<Direction, Sensitivity> directions(Map<String, IntakeFacts.Direction> told) {
        Map<Direction, Sensitivity> directions = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            IntakeFacts.Direction of = given(told).get(direction.name());
            if (of != null) {
                directions.put(direction, new Sensitivity(Sensitivity.Grade.valueOf(of.grade()), of.pos(), of.net()));
            }
        }
        return directions;
    }

    static List<CanDo> canDo(List<IntakeFacts.CanDo> told) {
        return given(told).stream()
                .map(item -> new CanDo(
                        item.activity(),
                        CanDo.Answer.valueOf(item.canDo()),
                        orNone(item.painDuring()),
                        orNone(item.painNextDay()),
                        item.comfortableDose(),
                        item.timesPerWeek()))
                .toList();
    }

    /** What cannot be done is told without pain. */
    private static int orNone(Integer pain) {
        return pain == null ? 0 : pain;
    }

    /** Deficits of tests that were performed; of the others the assessment tells none. */
    static Map<String, Double> numbers(Map<String, Double> told) {
        Map<String, Double> numbers = new HashMap<>();
        given(told).forEach((name, number) -> {
            if (number != null) {
                numbers.put(name, number);
            }
        });
        return numbers;
    }

    /** The scores of the sub-links that were covered well enough to be ranked. */
    static Map<String, Double> scores(List<AssessmentFacts.SubLink> told) {
        Map<String, Double> scores = new HashMap<>();
        given(told).forEach(subLink -> {
            if ("RANKED".equals(subLink.rank()) && subLink.score() != null) {
                scores.put(subLink.subLink(), subLink.score());
            }
        });
        return scores;
    }

    /** The sport to come back to; null where there is none. */
    static String sport(String told) {
        return told == null || told.equals("none") ? null : told;
    }

    static <V> Map<String, V> known(Map<String, V> told) {
        Map<String, V> known = new HashMap<>();
        given(told).forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    static Cause cause(String told) {
        return switch (told) {
            case "EXERCISE" -> Cause.EXERCISE;
            case "OTHER" -> Cause.OTHER;
            case null, default -> Cause.UNKNOWN;
        };
    }

    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }

    static <V> Map<String, V> given(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
