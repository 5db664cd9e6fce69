package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.api.TodayView.AskedFor;
import dev.backcoach.programme.api.TodayView.KeepDoingView;
import dev.backcoach.programme.api.TodayView.TaskView;
import dev.backcoach.programme.api.TodayView.TodayItem;
import dev.backcoach.programme.api.TodayView.WorkshopView;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.content.ExerciseFile;
import dev.backcoach.programme.content.ExerciseLibrary;
import dev.backcoach.programme.content.Workshop;
import dev.backcoach.programme.content.Workshops;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.LifeTasks.Task;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.today.Agenda;
import dev.backcoach.programme.today.AggravationFirst;
import dev.backcoach.programme.today.KeepDoing;
import dev.backcoach.programme.today.Questions;
import dev.backcoach.programme.today.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A client's day as it is shown. */
@ApplicationScoped
public class TodayViews {

    private final ExerciseLibrary library;
    private final Workshops workshops;
    private final Doses doses;
    private final DayWords words;
    private final ProgrammeDecider decider;
    private final Catalogue catalogue;
    private final Questions questions;

    TodayViews(
            ExerciseLibrary library,
            Workshops workshops,
            Doses doses,
            DayWords words,
            ProgrammeDecider decider,
            Catalogue catalogue,
            Timing timing) {
        this.library = library;
        this.workshops = workshops;
        this.doses = doses;
        this.words = words;
        this.decider = decider;
        this.catalogue = catalogue;
        this.questions = new Questions(timing);
    }

    /** @param today the client's local date */
    TodayView view(ClientId client, Programme programme, LocalDate today) {
        Policy policy = decider.policy(programme);
        return new TodayView(
                client.value(),
                today,
                programme.status().name(),
                programme.planOn(today).map(Plan::version).orElse(0),
                words.notices(programme, today),
                first(programme),
                Agenda.of(
                                programme,
                                catalogue,
                                policy.windows(),
                                today,
                                id -> entry(id).loads())
                        .stream()
                        .map(item -> item(item, policy))
                        .toList(),
                words.watchFor(programme, policy, today),
                questions.on(programme, policy, today).stream()
                        .map(asked -> new AskedFor(asked.question(), asked.about(), words.asked(asked, today)))
                        .toList(),
                keepDoing(KeepDoing.on(programme, catalogue, today)));
    }

    private WorkshopView first(Programme programme) {
        Workshop first = workshops.first();
        return AggravationFirst.shows(programme.profile(), first.id())
                ? new WorkshopView(first.id(), first.title(), first.minutes(), first.summary())
                : null;
    }

    private TodayItem item(Agenda.Entry agenda, Policy policy) {
        ExerciseFile.Entry exercise = entry(agenda.item().exercise());
        return new TodayItem(
                exercise.id(),
                exercise.name(),
                doses.of(exercise.id(), agenda.item().rung(), agenda.item().timesPerWeek()),
                exercise.instruction(),
                agenda.due(),
                agenda.done(),
                agenda.daysDone(),
                agenda.waits(),
                words.watchFor(exercise, agenda.waits(), policy.windows()));
    }

    private ExerciseFile.Entry entry(String exercise) {
        return library.find(exercise)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no exercise " + exercise));
    }

    private KeepDoingView keepDoing(KeepDoing list) {
        return new KeepDoingView(
                list.keep().stream().map(this::task).toList(),
                list.toComeBack().stream().map(this::task).toList());
    }

    private TaskView task(Task task) {
        return new TaskView(
                task.activity(), words.task(task.activity()), task.standing(), task.regained() ? task.since() : null);
    }
}
