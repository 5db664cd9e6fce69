package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who a simulated client is: complaints, home, goal, and what the tests show. */
final class Person {

    static final UUID COACH = new UUID(0, 7);

    private static final List<String> SUB_LINKS =
            List.of("HIP.ROM", "HIP.STABILITY", "HIP.MUSCLE", "CORE.STABILITY", "CORE.STRENGTH", "CORE.ENDURANCE");
    private static final double WEAK = 0.4;

    /** What clients come for, and the share of those who do. */
    private record Goal(double share, List<String> demands, List<String> lifeTasks, String sport) {

        static final List<Goal> ALL = List.of(
                new Goal(0.30, List.of("run"), List.of(), "running"),
                new Goal(0.25, List.of("lift", "carry", "push", "pull"), List.of(), "gym"),
                new Goal(0.15, List.of("rotate", "walk", "lift"), List.of(), "golf"),
                new Goal(0.30, List.of(), List.of("shopping_carry", "walk_20"), null));

        static Goal of(Luck luck) {
            double left = luck.draw("goal", 0);
            for (Goal goal : ALL) {
                left -= goal.share;
                if (left < 0) {
                    return goal;
                }
            }
            return ALL.getLast();
        }
    }

    private final Luck luck;
    private final ClientKind kind;
    private final Back back;

    Person(Luck luck, ClientKind kind, Back back) {
        this.luck = luck;
        this.kind = kind;
        this.back = back;
    }

    /** Everything before the first day, in the order in which intake tells it. */
    List<FactNoted> intake(Diary diary) {
        return List.of(
                new RegistrationNoted(diary.told(0, "09:00"), Diary.ZONE),
                new ConsentNoted(diary.told(0, "09:01"), "CARE", true),
                diary.screen(0, ScreenOutcome.CLEARED),
                complaints(diary, 0),
                start(diary),
                new IntakeCompletionNoted(diary.told(0, "10:00"), COACH, "ONLINE"));
    }

    /** PTP-1 as it would be answered on a day. */
    TriggerProfileNoted complaints(Diary diary, int day) {
        Map<Direction, Sensitivity> directions = new TreeMap<>();
        for (Direction direction : List.of(Direction.FLEXION, Direction.EXTENSION, Direction.ROTATION)) {
            if (luck.happens(0.12, "intolerant " + direction, 0)) {
                directions.put(direction, new Sensitivity(Sensitivity.Grade.INTOLERANT, 4, 4));
            }
        }
        return new TriggerProfileNoted(
                diary.told(day, "09:03"),
                luck.between(0, 3, "severity", 0),
                irritability(),
                kind == ClientKind.SENSITIVE && luck.happens(0.5, "delayed", 0),
                directions,
                back.usualAtFirst(),
                back.worstAtFirst(),
                back.stiffnessAtFirst(),
                false,
                luck.between(0, 7, "tight", 0),
                0,
                Map.of("glute_med", luck.between(0, 7, "tender", 0), "hamstring", luck.between(0, 5, "tender", 1)),
                Map.of("sit", luck.between(-1, 2, "sit", 0), "lie_back", luck.between(-2, 1, "lie", 0)));
    }

    private Irritability irritability() {
        double drawn = luck.draw("irritability", 0) + (kind == ClientKind.SENSITIVE ? 0.3 : 0);
        return drawn < 0.5 ? Irritability.LOW : drawn < 0.9 ? Irritability.MODERATE : Irritability.HIGH;
    }

    private StartingPointNoted start(Diary diary) {
        Goal goal = Goal.of(luck);
        List<CanDo> walks =
                List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, luck.between(10, 25, "walks", 0), 7));
        return new StartingPointNoted(
                diary.told(0, "09:04"),
                walks,
                List.of("walk_block"),
                luck.happens(0.7, "every day", 0) ? 7 : 5,
                luck.happens(0.5, "an hour", 0) ? 60 : 30,
                luck.happens(0.7, "equipped", 0) ? List.of("MAT", "ROLLER", "BALL", "BAND", "STEP") : List.of("MAT"),
                luck.between(5, 9, "confidence", 0),
                function(0),
                goal.demands,
                goal.lifeTasks,
                goal.sport,
                luck.happens(0.8, "recreational", 0) ? "recreational" : "club");
    }

    /** Mean of the activities that matter (PSFS), 0 to 10: better with training, worse in a flare. */
    double function(int trainedDays) {
        double first = luck.within(3, 6, "function");
        double better = first + (9.6 - first) * (1 - Math.exp(-trainedDays / Model.STRONGER_DAYS));
        return Math.round(10 * Math.max(0, better - (back.inFlare() ? 2.5 : 0))) / 10.0;
    }

    /** Confidence that the programme can be done, 0 to 10. */
    int confidence(int trainedDays) {
        return Math.min(10, luck.between(5, 9, "confidence", 0) + trainedDays / 60);
    }

    /** The physical tests after so many days of training. */
    AssessmentNoted tested(Diary diary, int day, int trainedDays, List<Movement> movements) {
        Map<String, Double> scores = new TreeMap<>();
        List<String> weak = new ArrayList<>();
        double left = Math.exp(-trainedDays / Model.STRONGER_DAYS);
        for (String link : SUB_LINKS) {
            double score = luck.within(0, 0.75, link) * left;
            scores.put(link, score);
            if (score >= WEAK && weak.size() < 2) {
                weak.add(link);
            }
        }
        double plank = luck.between(0, 3, "plank", 0) / 3.0;
        Map<String, Double> deficits = new TreeMap<>(Map.of("core.str.plank", plank * left < 0.2 ? 0.0 : plank));
        if (luck.happens(0.3, "stiff hip", 0)) {
            deficits.put("hip.rom.ext", 0.5);
        }
        return diary.assessment(day, weak, deficits, scores, movements);
    }
}
