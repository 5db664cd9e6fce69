package dev.backcoach.programme.window;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Windows;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a window shows: due and done sessions, and observed days (domain.md 5.1).
 *
 * @param observed local days with a check-in
 * @param lastObserved whether one of the last two days was
 * @param due by prescription, added up
 * @param done sessions that count, no more than were due of each prescription
 * @param onTarget exercises whose target was met
 * @param highest pain now or in a session, daily worst and stiffness; null where nothing was observed
 * @param inputs ids of the source events, sessions and check-ins
 */
public record WindowFigures(
        int observed,
        boolean lastObserved,
        int due,
        int done,
        Set<String> onTarget,
        Baselines highest,
        List<UUID> inputs) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** Done as a share of due, 0 to 1; 1 where nothing was due. */
    public double adherence() {
        return due == 0 ? 1 : (double) done / due;
    }

    /** The figures of the days of the window up to and with this one. */
    public static WindowFigures of(
            Programme programme, Catalogue catalogue, Windows windows, Window window, LocalDate upTo) {
        return of(programme, catalogue, windows, window, upTo, Instant.MAX);
    }

    /** The same, of what was recorded before that moment. */
    static WindowFigures of(
            Programme programme,
            Catalogue catalogue,
            Windows windows,
            Window window,
            LocalDate upTo,
            Instant recordedBefore) {
        LocalDate last = upTo.isBefore(window.lastDay()) ? upTo : window.lastDay();
        Window days = window.until(last);
        List<CheckInNoted> checkIns = programme.diary().checkIns().stream()
                .filter(c -> days.covers(c.date()) && inTime(programme, windows, c))
                .filter(c -> c.source().recordedAt().isBefore(recordedBefore))
                .toList();
        List<SessionNoted> sessions = programme.diary().sessions().stream()
                .map(Diary.Session::fact)
                .filter(s -> days.covers(programme.day(s.endedAt().toInstant())))
                .filter(s -> s.source().recordedAt().isBefore(recordedBefore))
                .toList();
        long leftOut = checkIns.stream().filter(CheckInNoted::illOrTravelling).count();
        int counted = Math.max(0, days.length() - (int) Math.min(windows.daysLeftOut(), leftOut));
        int due = 0;
        int done = 0;
        Set<String> onTarget = new HashSet<>();
        for (Prescription item : programme.course().planOn(last).items()) {
            Exercise exercise = catalogue.exercise(item.exercise());
            int dueOfItem = (int) Math.round(item.timesPerWeek() * counted / (double) DAYS_OF_A_WEEK);
            Tally tally = Tally.of(programme, windows, sessions, exercise, item);
            due += dueOfItem;
            done += Math.min(tally.doneDays(), dueOfItem);
            if (tally.doneDays() > 0 && tally.onTargetDays() >= windows.targetShare() * tally.doneDays()) {
                onTarget.add(item.exercise());
            }
        }
        return new WindowFigures(
                checkIns.size(),
                checkIns.stream().anyMatch(c -> c.date().isAfter(last.minusDays(windows.lastDays()))),
                due,
                done,
                onTarget,
                highest(checkIns, sessions),
                Stream.concat(
                                sessions.stream().map(s -> s.source().eventId()),
                                checkIns.stream().map(c -> c.source().eventId()))
                        .toList());
    }

    /** Check-ins are accepted up to 7 days late. */
    private static boolean inTime(Programme programme, Windows windows, CheckInNoted checkIn) {
        LocalDate recorded = programme.day(checkIn.source().recordedAt());
        return !recorded.isAfter(checkIn.date().plusDays(windows.checkInDaysLate()));
    }

    /** Days on which an item was done, and done in full; at most one session counts for a day. */
    private record Tally(int doneDays, int onTargetDays) {

        static Tally of(
                Programme programme,
                Windows windows,
                List<SessionNoted> sessions,
                Exercise exercise,
                Prescription item) {
            Map<LocalDate, Boolean> days = new HashMap<>();
            for (SessionNoted session : sessions) {
                boolean counts = session.exercise().equals(item.exercise())
                        && Performance.done(session, exercise.rung(item.rung()).dose(), windows);
                if (counts) {
                    boolean full = Performance.onTarget(
                            session, exercise, exercise.rung(item.rung()).dose(), windows);
                    days.merge(programme.day(session.endedAt().toInstant()), full, Boolean::logicalOr);
                }
            }
            return new Tally(days.size(), (int)
                    days.values().stream().filter(full -> full).count());
        }
    }

    private static Baselines highest(List<CheckInNoted> checkIns, List<SessionNoted> sessions) {
        if (checkIns.isEmpty()) {
            return null;
        }
        int usual = Stream.concat(
                        checkIns.stream().map(CheckInNoted::painNow),
                        sessions.stream().map(s -> Math.max(s.painDuring(), s.painAfter())))
                .max(Integer::compare)
                .orElseThrow();
        int worst =
                checkIns.stream().mapToInt(CheckInNoted::worstSinceLast).max().getAsInt();
        int stiffness =
                checkIns.stream().mapToInt(CheckInNoted::stiffnessMinutes).max().getAsInt();
        return new Baselines(usual, worst, stiffness);
    }
}
