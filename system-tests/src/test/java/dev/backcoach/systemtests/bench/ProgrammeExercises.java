package dev.backcoach.systemtests.bench;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Prerequisite;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.catalogue.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The exercises of the worked journey (domain.md 5.6): a walk to start with, and the planks. */
final class ProgrammeExercises {

    private static final String PLANK = "plank";

    private ProgrammeExercises() {}

    static Catalogue ofTheWorkedJourney() {
        return new Catalogue(
                "bench",
                List.of(
                        exercise("walk.interval", Role.START, null, null, ladder(3, AmountUnit.MINUTES, 3, 4, 5)),
                        exercise(
                                "walk.block",
                                Role.START,
                                null,
                                "walk.interval",
                                ladder(1, AmountUnit.MINUTES, 10, 12, 15, 20)),
                        plank("plank.wall", new Condition.Deficit("core.str.plank", 1)),
                        plank("plank.knee", new Condition.Done("plank.wall", 3)),
                        plank("plank.full", new Condition.Deficit("core.str.plank", 0))),
                Map.of(PLANK, List.of("plank.wall", "plank.knee", "plank.full")));
    }

    private static Exercise plank(String id, Condition condition) {
        return exercise(id, Role.TRAINING, condition, null, ladder(3, AmountUnit.SECONDS, 10, 15, 20));
    }

    private static Exercise exercise(String id, Role role, Condition condition, String easier, List<Rung> ladder) {
        boolean start = role == Role.START;
        return new Exercise(
                id,
                role,
                List.of(start ? Stage.START : Stage.STRENGTH),
                start ? "WHOLE" : "CORE",
                List.of(),
                start ? null : PLANK,
                easier,
                condition == null ? List.of() : List.of(new Prerequisite(List.of(condition))),
                ladder,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static List<Rung> ladder(int sets, AmountUnit unit, double... amounts) {
        return DoubleStream.of(amounts)
                .mapToObj(amount -> new Rung(new Dose(sets, amount, unit, false, null), 7))
                .toList();
    }
}
