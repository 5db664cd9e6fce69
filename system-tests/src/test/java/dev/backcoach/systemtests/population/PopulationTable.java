package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The figures of the same clients under several policies, as tables in Markdown. */
final class PopulationTable {

    private static final List<Integer> WEEKS = List.of(4, 8, 13, 26, 39, 52);
    private static final List<Stage> STAGES =
            List.of(Stage.RELIEVE, Stage.STRENGTH, Stage.STABILITY, Stage.ENDURANCE, Stage.FUNDAMENTAL, Stage.SPORT);

    private final List<PopulationFigures> policies;
    private final StringBuilder text = new StringBuilder();

    private PopulationTable(List<PopulationFigures> policies) {
        this.policies = policies;
    }

    /** @param policies the same clients under each */
    static String of(List<PopulationFigures> policies) {
        PopulationTable table = new PopulationTable(policies);
        table.stages();
        table.kinds();
        table.aggravations();
        table.rules();
        return table.text.toString();
    }

    private void stages() {
        heading("Share of clients who have had an item of the stage or a higher one by the end of the week");
        row("Week", STAGES.stream().map(Stage::name).toList(), "goal reached");
        line(STAGES.size() + 2);
        for (PopulationFigures figures : policies) {
            for (int week : WEEKS.stream().filter(w -> w <= figures.weeks()).toList()) {
                row(
                        figures.policy() + " " + week,
                        STAGES.stream()
                                .map(stage -> percent(figures.reached(stage, week)))
                                .toList(),
                        percent(figures.reachedGoal(week)));
            }
        }
    }

    private void kinds() {
        heading("The same after the whole time, by kind of client");
        row("Kind (clients)", STAGES.stream().map(Stage::name).toList(), "goal reached");
        line(STAGES.size() + 2);
        for (PopulationFigures figures : policies) {
            for (ClientKind kind : ClientKind.values()) {
                PopulationFigures of = figures.of(kind);
                row(
                        figures.policy() + " " + kind + " (" + of.years().size() + ")",
                        STAGES.stream()
                                .map(stage -> percent(of.reached(stage, of.weeks())))
                                .toList(),
                        percent(of.reachedGoal(of.weeks())));
            }
        }
    }

    private void aggravations() {
        heading("Changes and aggravations, for each client");
        text.append("| |").append(policies(PopulationFigures::policy)).append('\n');
        line(policies.size() + 1);
        perClient("increases that took effect", figures -> figures.sum(ClientYear::increases));
        perClient("aggravations attributed to a change", figures -> figures.sum(ClientYear::aggravations));
        perClient("aggravations that belong to none", figures -> figures.sum(ClientYear::unattributed));
        text.append("| attributed aggravations per increase |")
                .append(policies(figures -> two(figures.aggravationsPerChange())))
                .append('\n');
        for (String grade : List.of("A1", "A2", "A3", "A4")) {
            perClient(grade + " attributed", figures -> count(figures, ClientYear::aggravations, grade));
            perClient(grade + " unattributed", figures -> count(figures, ClientYear::unattributed, grade));
        }
    }

    private void rules() {
        heading("Decisions in which a rule had a say, for each client");
        text.append("| Rule |").append(policies(PopulationFigures::policy)).append('\n');
        line(policies.size() + 1);
        TreeSet<String> ids = new TreeSet<>();
        policies.forEach(figures -> ids.addAll(figures.added(ClientYear::rules).keySet()));
        ids.forEach(id -> perClient(id, figures -> count(figures, ClientYear::rules, id)));
    }

    private static int count(PopulationFigures figures, Function<ClientYear, Map<String, Integer>> counts, String key) {
        return figures.added(counts).getOrDefault(key, 0);
    }

    private void perClient(String what, ToDoubleFunction<PopulationFigures> sum) {
        text.append("| ")
                .append(what)
                .append(" |")
                .append(policies(figures ->
                        two(sum.applyAsDouble(figures) / figures.years().size())))
                .append('\n');
    }

    private String policies(Function<PopulationFigures, String> value) {
        StringBuilder cells = new StringBuilder();
        policies.forEach(
                figures -> cells.append(' ').append(value.apply(figures)).append(" |"));
        return cells.toString();
    }

    private void heading(String what) {
        text.append(text.isEmpty() ? "" : "\n").append(what).append(":\n\n");
    }

    private void row(String first, List<String> cells, String last) {
        text.append("| ").append(first).append(" | ").append(String.join(" | ", cells));
        text.append(" | ").append(last).append(" |\n");
    }

    private void line(int columns) {
        text.append("|---|").append("---:|".repeat(columns - 1)).append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
