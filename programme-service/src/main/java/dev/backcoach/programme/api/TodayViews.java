package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.api.TodayView.Asked;
import dev.backcoach.programme.api.TodayView.TodayItem;
import dev.backcoach.programme.api.TodayView.WorkshopView;
import dev.backcoach.programme.content.ExerciseFile;
import dev.backcoach.programme.content.ExerciseLibrary;
import dev.backcoach.programme.content.Workshop;
import dev.backcoach.programme.content.Workshops;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Sensitivity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client's day as it is shown. */
@ApplicationScoped
public class TodayViews {

    private final ExerciseLibrary library;
    private final Workshops workshops;
    private final Doses doses;
    private final ProgrammeDecider decider;
    private final HoldIncreases increases = new HoldIncreases();

    TodayViews(ExerciseLibrary library, Workshops workshops, Doses doses, ProgrammeDecider decider) {
        this.library = library;
        this.workshops = workshops;
        this.doses = doses;
        this.decider = decider;
    }

    /** @param today the client's local date */
    TodayView view(ClientId client, Programme programme, LocalDate today) {
        boolean runs = programme.status() == Status.RUNNING;
        Optional<Plan> plan = programme
                .planOn(today)
                .filter(_ -> runs)
                .filter(p -> !p.effectiveOn().isAfter(today));
        boolean bendsLate = isFlexionIntolerant(programme.profile());
        return new TodayView(
                client.value(),
                today,
                programme.status().name(),
                programme.planOn(today).map(Plan::version).orElse(0),
                workshop(workshops.first()),
                plan.map(Plan::items).orElse(List.of()).stream()
                        .map(item -> item(item, bendsLate))
                        .toList(),
                runs ? asked(programme, today) : List.of());
    }

    private static WorkshopView workshop(Workshop workshop) {
        return new WorkshopView(workshop.id(), workshop.title(), workshop.minutes(), workshop.summary());
    }

    private TodayItem item(Prescription item, boolean bendsLate) {
        Optional<ExerciseFile.Entry> words = library.find(item.exercise());
        return new TodayItem(
                item.exercise(),
                doses.nameOf(item.exercise()),
                doses.of(item.exercise(), item.rung(), item.timesPerWeek()),
                words.map(ExerciseFile.Entry::instruction).orElse(""),
                bendsLate
                        && words.map(exercise -> exercise.loads().contains(Direction.FLEXION.name()))
                                .orElse(false));
    }

    private static boolean isFlexionIntolerant(Profile profile) {
        Sensitivity flexion = profile.triggers() == null
                ? null
                : profile.triggers().directions().get(Direction.FLEXION);
        return flexion != null && flexion.intolerant();
    }

    private List<Asked> asked(Programme programme, LocalDate today) {
        List<Asked> asked = new ArrayList<>();
        if (programme.diary().checkIn(today).isEmpty()) {
            asked.add(Asked.CHECK_IN);
        }
        if (isPulseDue(programme, today)) {
            asked.add(Asked.PULSE);
        }
        return asked;
    }

    /** As R-SAFE-3 counts it: a screen that a clearance lifts is no answer to a pulse (domain.md 2.4). */
    private boolean isPulseDue(Programme programme, LocalDate today) {
        return !increases.pulseDue(programme, decider.policy(programme).pulse()).isAfter(today);
    }
}
