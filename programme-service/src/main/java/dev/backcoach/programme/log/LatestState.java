package dev.backcoach.programme.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the topic {@code backcoach.programme.state} says of a client: the latest plan, in coded values and the client's
 * local dates. Holds nothing personal and nothing that was reported.
 *
 * @param version of the client's programme stream; a lower one than is known is to be ignored
 * @param policy name and version, for example {@code STRICT@1}; absent before the programme opens
 * @param plan that holds, or the first one before its day; absent before the programme opens
 * @param nextPlan confirmed, takes the place of the plan on its day; absent when there is none
 * @param window the days over which the last change is watched; absent while none is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LatestState(
        long version, Status status, String policy, DatedPlan plan, DatedPlan nextPlan, OpenWindow window) {

    /** The name of the schema. */
    public static final String NAME = "state.v1";

    /** The compacted topic. */
    public static final String TOPIC = "backcoach.programme.state";

    /**
     * A plan from a local day on.
     *
     * @param version 1 and up; it rises with every change
     * @param stage the highest of its items
     */
    public record DatedPlan(int version, LocalDate effectiveOn, Stage stage, List<Item> items) {}

    /**
     * One exercise of a plan.
     *
     * @param rung of its ladder, counted from 1
     * @param amount of each set
     * @param perSide whether each side does all of it
     * @param timesPerWeek 7 for daily
     * @param since the local day from which it holds at this rung
     */
    public record Item(
            String exercise,
            int rung,
            int sets,
            double amount,
            AmountUnit unit,
            boolean perSide,
            int timesPerWeek,
            LocalDate since) {}

    /** The open window, by the client's local days. */
    public record OpenWindow(WindowKind kind, LocalDate firstDay, LocalDate lastDay) {}

    /** @param version of the stream that the programme is folded from */
    public static LatestState of(long version, Programme programme, Catalogue catalogue) {
        Course course = programme.course();
        if (course == null) {
            return new LatestState(version, programme.status(), null, null, null, null);
        }
        return new LatestState(
                version,
                programme.status(),
                course.policy(),
                dated(course.plan(), catalogue),
                course.next() == null ? null : dated(course.next(), catalogue),
                course.window() == null ? null : open(course.window()));
    }

    private static DatedPlan dated(Plan plan, Catalogue catalogue) {
        Stage stage = plan.items().stream()
                .map(item -> catalogue.exercise(item.exercise()).stageOf(item.rung()))
                .max(Comparator.naturalOrder())
                .orElse(Stage.START);
        return new DatedPlan(
                plan.version(),
                plan.effectiveOn(),
                stage,
                plan.items().stream().map(item -> item(item, catalogue)).toList());
    }

    private static Item item(Prescription item, Catalogue catalogue) {
        Dose dose = catalogue.exercise(item.exercise()).rung(item.rung()).dose();
        return new Item(
                item.exercise(),
                item.rung(),
                dose.sets(),
                dose.amount(),
                dose.unit(),
                dose.perSide(),
                item.timesPerWeek(),
                item.since());
    }

    private static OpenWindow open(Window window) {
        return new OpenWindow(window.kind(), window.firstDay(), window.lastDay());
    }
}
