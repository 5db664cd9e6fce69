package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scored row of the table in domain.md 3, as it is written there.
 *
 * @param steps the columns 0, .33, .67 and 1 as measurements at and just beyond each edge, with the deficit expected
 */
record TableRow(String id, BigDecimal weight, Mode mode, Sex sex, int age, List<Step> steps) {

    /** A measurement and its deficit. */
    record Step(Measurement measured, String deficit) {}

    private static final String[] COLUMNS = {"0", ".33", ".67", "1"};

    static TableRow number(
            String id, String weight, Mode mode, String better, String step, String none, String slight, String clear) {
        return of(id, weight, mode, Sex.M, 42, steps(better, step, false, none, slight, clear));
    }

    static TableRow sides(
            String id, String weight, Mode mode, String better, String step, String none, String slight, String clear) {
        return of(id, weight, mode, Sex.M, 42, steps(better, step, true, none, slight, clear));
    }

    static TableRow of(String id, String weight, Mode mode, Sex sex, int age, List<Step> steps) {
        return new TableRow(id, new BigDecimal(weight), mode, sex, age, steps);
    }

    TableRow with(Sex someSex, int someAge) {
        return new TableRow(id, weight, mode, someSex, someAge, steps);
    }

    /** Pelvis still in all of them. */
    TableRow pelvisControlled() {
        return new TableRow(
                id,
                weight,
                mode,
                sex,
                age,
                steps.stream()
                        .map(step -> new Step(step.measured().withPelvisControlled(true), step.deficit()))
                        .toList());
    }

    /** Each answer of a test without sides. */
    static TableRow choice(String id, String weight, Mode mode, String... answers) {
        List<Step> steps = Arrays.stream(answers)
                .map(answer -> answer.split(" ", -1))
                .map(answer -> new Step(Measurement.ofChoice(answer[0]), answer[1]))
                .toList();
        return of(id, weight, mode, Sex.M, 42, steps);
    }

    /** Each answer on either side, with the first and best one on the other. */
    static TableRow choices(String id, String weight, Mode mode, String... answers) {
        String best = answers[0].split(" ", -1)[0];
        List<Step> steps = new ArrayList<>();
        for (String answer : answers) {
            String[] parts = answer.split(" ", -1);
            steps.add(new Step(Measurement.ofChoices(parts[0], best), parts[1]));
            steps.add(new Step(Measurement.ofChoices(best, parts[0]), parts[1]));
            steps.add(new Step(Measurement.ofChoices(parts[0], parts[0]), parts[1]));
        }
        return of(id, weight, mode, Sex.M, 42, steps);
    }

    /** At each edge and one step beyond it; a column that the table leaves out is null. */
    static List<Step> steps(String better, String step, boolean sides, String none, String slight, String clear) {
        BigDecimal worse = better.equals("HIGHER") ? new BigDecimal(step).negate() : new BigDecimal(step);
        String[] edges = {none, slight, clear};
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != null) {
                BigDecimal edge = new BigDecimal(edges[i]);
                add(steps, edge, worse, sides, COLUMNS[i]);
                add(steps, edge.add(worse), worse, sides, COLUMNS[next(edges, i)]);
            }
        }
        return steps;
    }

    private static int next(String[] edges, int i) {
        int next = i + 1;
        while (next < edges.length && edges[next] == null) {
            next++;
        }
        return next;
    }

    /** Of two sides the worse counts, left or right; the other is one step better, so that they count as equal. */
    private static void add(List<Step> steps, BigDecimal value, BigDecimal worse, boolean sides, String deficit) {
        if (!sides) {
            steps.add(new Step(Measurement.of(value), deficit));
            return;
        }
        BigDecimal other = value.subtract(worse);
        steps.add(new Step(Measurement.ofSides(value, other), deficit));
        steps.add(new Step(Measurement.ofSides(other, value), deficit));
        steps.add(new Step(Measurement.ofSides(value, value), deficit));
    }

    /** How it can be taken. */
    List<Method> methods() {
        return mode == Mode.H ? List.of(Method.IN_PERSON) : List.of(Method.values());
    }

    /** The weight by that method: a V test counts less when it is not taken in person. */
    BigDecimal weight(Method method) {
        return mode == Mode.V && method != Method.IN_PERSON ? weight.multiply(new BigDecimal("0.8")) : weight;
    }

    /** What it adds to its sub-link when it alone is taken, with what it is conditional on. */
    Optional<Contribution> contribution(Exam exam) {
        Map<String, String> conditions = Map.of("core.end.plank", "core.str.plank");
        if (conditions.containsKey(id)) {
            exam.chosen(conditions.get(id), "FULL");
        }
        return new WeakLinkScoring(Exam.PROTOCOL)
                .score(exam.of(sex, age).examination()).subLinks().stream()
                        .flatMap(each -> each.contributions().stream())
                        .filter(each -> each.test().equals(id))
                        .findFirst();
    }

    @Override
    public String toString() {
        return id + " " + sex + " " + age;
    }
}
