package dev.backcoach.programme.start;

import dev.backcoach.programme.catalogue.Rung;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** R-START-1 (domain.md 5.5): plan 1 is exactly one known pain-free activity at 80 % of the comfortable dose. */
public final class OpenProgramme {

    /** Opens the programme once everything that it needs is known; it takes effect on the next local day. */
    public void consider(Deliberation deliberation) {
        if (deliberation.course() == null && ready(deliberation.now().profile())) {
            new StartingDose(deliberation.catalogue(), deliberation.policy())
                    .choose(deliberation.now(), deliberation.today())
                    .ifPresent(choice -> open(deliberation, choice));
        }
    }

    private static boolean ready(Profile profile) {
        return profile.completion() != null
                && profile.triggers() != null
                && profile.start() != null
                && profile.screen() != null
                && !profile.screen().outcome().blocks()
                && profile.care() != null
                && profile.care().granted();
    }

    private static void open(Deliberation deliberation, StartingDose.Choice choice) {
        Profile profile = deliberation.now().profile();
        LocalDate first = deliberation.tomorrow();
        String exercise = choice.exercise().id();
        Rung rung = choice.exercise().rung(choice.rung());
        Prescription item = new Prescription(
                exercise,
                choice.rung(),
                Math.min(rung.timesPerWeek(), profile.start().daysPerWeek()),
                first);
        TriggerProfileNoted pain = profile.triggers();
        Change change = new Change(ChangeKind.START, exercise, 0, choice.rung(), first, null);
        int days = deliberation.policy().windows().days();
        Window window = new Window(WindowKind.NORMAL, first, first.plusDays(days - 1L), days, change);
        List<UUID> inputs = Stream.of(
                        profile.completion().source(),
                        profile.screen().source(),
                        profile.care().source(),
                        pain.source(),
                        profile.start().source())
                .map(source -> source.eventId())
                .toList();
        deliberation
                .ruling()
                .fired(
                        "R-START-1",
                        "OPENED",
                        Figures.of(
                                        "startShare",
                                        deliberation.policy().standing().startShare())
                                .and("comfortableDose", choice.comfortable())
                                .and("dose", rung.dose().volume())
                                .and("confidence", profile.start().confidence()),
                        inputs)
                .fired(
                        "R-WIN-1",
                        "OPENED",
                        Figures.of("windowDays", days).and("firstDay", first).and("lastDay", window.lastDay()),
                        List.of())
                .then(id -> new ProgrammeOpened(
                        id,
                        deliberation.policy().id(),
                        item,
                        new Baselines(pain.painUsual(), pain.painWorst(), pain.stiffnessMinutes())))
                .then(id -> new StageEntered(id, choice.exercise().stageOf(choice.rung())))
                .then(id -> new WindowOpened(id, window))
                .because(
                        "R-START-1.OPENED",
                        Figures.of("exercise", exercise)
                                .and("amount", rung.dose().volume()));
    }
}
