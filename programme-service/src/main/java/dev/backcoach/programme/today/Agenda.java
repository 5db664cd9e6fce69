package dev.backcoach.programme.today;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.policy.Windows;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.window.Performance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a client does on one local day, in order: what is due, the start activity first and bending exercises of R-AM-1
 * last, then what rests today because the week has had its share of it.
 */
public final class Agenda {

    private static final int DAYS_OF_A_WEEK = 7;

    private Agenda() {}

    /**
     * One item of the plan on that day.
     *
     * @param done whether it has been done today, at least by half (domain.md 5.1)
     * @param daysDone of the seven local days that end today
     * @param waits whether it is left for the first hours after rising (R-AM-1)
     */
    public record Entry(Prescription item, boolean done, int daysDone, boolean waits) {

        /** Whether it is to be done today: not yet done, and the week has not had its share. */
        public boolean due() {
            return !done && daysDone < item.timesPerWeek();
        }

        private int place() {
            return (due() || done ? 0 : 2) + (waits ? 1 : 0);
        }
    }

    /**
     * The day's entries; empty while the programme does not run and before the first day of plan 1.
     *
     * @param loads what an exercise loads, as the catalogue says it
     */
    public static List<Entry> of(
            Programme programme,
            Catalogue catalogue,
            Windows windows,
            LocalDate today,
            Function<String, List<String>> loads) {
        if (programme.status() != Status.RUNNING) {
            return List.of();
        }
        return programme
                .planOn(today)
                .filter(plan -> !plan.effectiveOn().isAfter(today))
                .map(Plan::items)
                .orElse(List.of())
                .stream()
                .map(item -> entry(programme, catalogue, windows, today, item, loads.apply(item.exercise())))
                .sorted(Comparator.comparingInt(Entry::place))
                .toList();
    }

    private static Entry entry(
            Programme programme,
            Catalogue catalogue,
            Windows windows,
            LocalDate today,
            Prescription item,
            List<String> loads) {
        Dose dose = catalogue.exercise(item.exercise()).rung(item.rung()).dose();
        Set<LocalDate> days = programme.diary().sessions().stream()
                .map(Diary.Session::fact)
                .filter(session -> session.exercise().equals(item.exercise()))
                .filter(session -> Performance.done(session, dose, windows))
                .map(session -> programme.day(session.endedAt().toInstant()))
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusDays(DAYS_OF_A_WEEK)))
                .collect(Collectors.toSet());
        return new Entry(item, days.contains(today), days.size(), SpareTheMorning.waits(programme.profile(), loads));
    }
}
