package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.GoalReached;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Programme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads off the events of one client what the population's figures are made of, without asking the rules. */
final class Chronicle {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Catalogue catalogue;
    private final Map<Stage, Integer> stageWeeks = new EnumMap<>(Stage.class);
    private final Map<String, Integer> increases = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<Integer, Episode> episodes = new TreeMap<>();
    private final Set<String> gates = new HashSet<>();
    private Integer goalWeek;
    private List<Prescription> items = List.of();
    private int ungated;
    private int commands;

    private record Episode(Grade grade, boolean attributed) {}

    Chronicle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void decided(int day, List<ProgrammeEvent> events, Programme after) {
        commands++;
        int week = Math.max(0, day - 1) / DAYS_OF_A_WEEK + 1;
        events.forEach(event -> happened(week, event));
        if (after.course() != null) {
            planned(week, after.course().latestPlan());
        }
    }

    private void happened(int week, ProgrammeEvent event) {
        if (event instanceof DecisionTaken taken) {
            taken.why().fired().stream()
                    .map(Fired::rule)
                    .distinct()
                    .forEach(rule -> rules.merge(rule, 1, Integer::sum));
        } else if (event instanceof GatePassed passed) {
            gates.add(passed.gate());
        } else if (event instanceof WindowOpened opened && opened.window().change() != null) {
            increased(opened.window().change());
        } else if (event instanceof AggravationDetected told) {
            boolean attributed = told.attributedTo() != null;
            episodes.merge(
                    told.episode(),
                    new Episode(told.grade(), attributed),
                    (before, now) -> new Episode(now.grade(), before.attributed() || attributed));
        } else if (event instanceof GoalReached && goalWeek == null) {
            goalWeek = week;
        }
    }

    /** A window opens again for its change after a late report, and then counts only once. */
    private void increased(Change change) {
        if (change.increases() && change.steppedDownTo() == null) {
            increases.merge(change.kind().name(), 1, Integer::sum);
        }
    }

    private void planned(int week, Plan plan) {
        if (plan.items().equals(items)) {
            return;
        }
        for (Prescription item : plan.items()) {
            Exercise exercise = catalogue.exercise(item.exercise());
            Stage stage = exercise.stageOf(item.rung());
            for (Stage reached : Stage.values()) {
                if (reached.compareTo(stage) <= 0) {
                    stageWeeks.putIfAbsent(reached, week);
                }
            }
            boolean isNew =
                    items.stream().noneMatch(i -> i.exercise().equals(item.exercise()) && i.rung() >= item.rung());
            if (isNew && !gated(stage, exercise)) {
                ungated++;
            }
        }
        items = plan.items();
    }

    private boolean gated(Stage stage, Exercise exercise) {
        return switch (stage) {
            case START, RELIEVE -> true;
            case STRENGTH, STABILITY -> gates.contains("R-GATE-1");
            case ENDURANCE -> gates.contains("R-GATE-1") && gates.contains("R-GATE-2/" + exercise.chain());
            case FUNDAMENTAL -> gates.contains("R-GATE-3");
            case SPORT -> gates.contains("R-GATE-4");
        };
    }

    ClientYear year(ClientKind kind) {
        return new ClientYear(
                kind,
                Map.copyOf(stageWeeks),
                goalWeek,
                Map.copyOf(increases),
                grades(true),
                grades(false),
                Map.copyOf(rules),
                ungated,
                commands);
    }

    private Map<String, Integer> grades(boolean attributed) {
        return new ArrayList<>(episodes.values())
                .stream()
                        .filter(e -> e.attributed() == attributed)
                        .collect(Collectors.toMap(e -> e.grade().name(), _ -> 1, Integer::sum));
    }
}
