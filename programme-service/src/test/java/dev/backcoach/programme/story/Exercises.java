package dev.backcoach.programme.story;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.DirectionExclusion;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Prerequisite;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.catalogue.TriggerExclusion;
import dev.backcoach.programme.trigger.Direction;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The few exercises of domain.md section 4 that the stories need. */
final class Exercises {

    private static final String PLANK = "plank";

    private Exercises() {}

    static Catalogue few() {
        return new Catalogue(
                "test",
                List.of(
                        walk("walk.interval", null, 3, List.of(), 3, 4, 5),
                        walk("walk.block", "walk.interval", 1, List.of(intolerant(Direction.GAIT)), 10, 12, 15, 20),
                        walk("march.stand", null, 2, List.of(), 1, 2),
                        hold("plank.wall", PLANK, List.of(), List.of(), List.of()),
                        hold(
                                "plank.knee",
                                PLANK,
                                List.of(anyOf(
                                        new Condition.Done("plank.wall", 3),
                                        new Condition.Deficit("core.str.plank", 0.67))),
                                List.of(),
                                List.of()),
                        hold(
                                "plank.full",
                                PLANK,
                                List.of(anyOf(
                                        new Condition.Done("plank.knee", 3),
                                        new Condition.Deficit("core.str.plank", 0))),
                                List.of(intolerant(Direction.EXTENSION)),
                                List.of("NO_BREATH_HOLD")),
                        hold("side.knee", "side", List.of(), List.of(intolerant(Direction.LATERAL)), List.of()),
                        hold("bridge.two", "bridge", List.of(), List.of(), List.of())),
                Map.of(
                        PLANK,
                        List.of("plank.wall", "plank.knee", "plank.full"),
                        "side",
                        List.of("side.knee"),
                        "bridge",
                        List.of("bridge.two")));
    }

    private static Prerequisite anyOf(Condition... conditions) {
        return new Prerequisite(List.of(conditions));
    }

    private static DirectionExclusion intolerant(Direction direction) {
        return new DirectionExclusion(
                direction, DirectionExclusion.Degree.INTOLERANT, DirectionExclusion.Effect.EXCLUDE, List.of());
    }

    private static Exercise walk(
            String id, String easier, int sets, List<DirectionExclusion> directions, double... minutes) {
        return new Exercise(
                id,
                Role.START,
                List.of(Stage.START),
                "WHOLE",
                List.of(),
                null,
                easier,
                List.of(),
                ladder(sets, AmountUnit.MINUTES, minutes),
                directions,
                List.of(),
                id.equals("walk.interval") ? List.of(new TriggerExclusion("walk", 2)) : List.of(),
                false);
    }

    private static Exercise hold(
            String id,
            String chain,
            List<Prerequisite> prerequisites,
            List<DirectionExclusion> directions,
            List<String> tags) {
        return new Exercise(
                id,
                Role.TRAINING,
                List.of(Stage.STRENGTH),
                "CORE",
                id.equals("plank.wall") ? List.of() : List.of("MAT"),
                chain,
                null,
                prerequisites,
                ladder(3, AmountUnit.SECONDS, 10, 15, 20),
                directions,
                tags,
                List.of(),
                false);
    }

    private static List<Rung> ladder(int sets, AmountUnit unit, double... amounts) {
        return DoubleStream.of(amounts)
                .mapToObj(amount -> new Rung(new Dose(sets, amount, unit, false, null), 7))
                .toList();
    }
}
