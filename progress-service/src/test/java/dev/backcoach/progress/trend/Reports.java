package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.Performed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of a diary from Monday, 2 March 2026 on. */
public final class Reports {

    public static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private Reports() {}

    /** The so many-th day, counted from 1. */
    public static LocalDate day(int number) {
        return MONDAY.plusDays(number - 1L);
    }

    /** A day with a check-in only. */
    public static DayReport morning(int day, int painNow, int stiffnessMinutes) {
        return report(day, new CheckedIn(stiffnessMinutes, painNow, painNow, false), List.of());
    }

    /** A day that is reported as ill. */
    public static DayReport ill(int day) {
        return report(day, new CheckedIn(5, 1, 1, true), List.of());
    }

    /** A day with a check-in and walks of so many minutes. */
    public static DayReport walks(int day, int... minutes) {
        List<DoneSession> sessions = new ArrayList<>();
        for (int amount : minutes) {
            sessions.add(walk(amount, AmountUnit.MINUTES));
        }
        return report(day, new CheckedIn(5, 1, 1, false), sessions);
    }

    /** A walk. */
    public static DoneSession walk(int amount, AmountUnit unit) {
        return new DoneSession("walk.block", new Performed(1, BigDecimal.valueOf(amount), unit, null), null, 1);
    }

    /** A day with what was reported about it. */
    public static DayReport report(int day, CheckedIn checkIn, List<DoneSession> sessions) {
        return new DayReport(day(day), checkIn, sessions, 0, List.of(), null, 0);
    }

    /** A walk of the rung prescribed daily from a day on. */
    public static PlanChange walkFrom(int day, int rung) {
        return new PlanChange("walk.block", rung, 7, day(day), null);
    }
}
