package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.trend.CheckedIn;
import dev.backcoach.progress.trend.DayReport;
import dev.backcoach.progress.trend.DayReports;
import dev.backcoach.progress.trend.DoneSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the entries of some days together, day by day. Where a day has two check-ins, the one recorded last counts. */
final class DayReportReading {

    private final Map<LocalDate, Day> days = new HashMap<>();

    private static final class Day {
        private final List<DoneSession> sessions = new ArrayList<>();
        private final List<Integer> symptoms = new ArrayList<>();
        private CheckedIn checkIn;
        private Integer medicationDays;
        private int skipped;
        private int adverseEvents;
    }

    /** To be given in the order in which they were recorded. */
    void add(LocalDate date, DiaryItem item) {
        Day day = days.computeIfAbsent(date, _ -> new Day());
        switch (item) {
            case DiaryItem.OfSession session ->
                day.sessions.add(new DoneSession(
                        session.exercise(),
                        session.performed(),
                        session.prescribed(),
                        Math.max(session.painDuring(), session.painAfter())));
            case DiaryItem.OfSkippedSession _ -> day.skipped++;
            case DiaryItem.OfCheckIn checkIn ->
                day.checkIn = new CheckedIn(
                        checkIn.stiffnessMinutes(),
                        checkIn.painNow(),
                        checkIn.worstSinceLast(),
                        checkIn.illOrTravelling());
            case DiaryItem.OfSymptom symptom -> day.symptoms.add(symptom.pain());
            case DiaryItem.OfOutcome outcome -> {
                if (outcome.medicationDays() != null) {
                    day.medicationDays = outcome.medicationDays();
                }
            }
            case DiaryItem.OfWorkshop _ -> {}
            case DiaryItem.OfAdverseEvent _ -> day.adverseEvents++;
        }
    }

    DayReports reports() {
        List<DayReport> reports = new ArrayList<>();
        days.forEach((date, day) -> reports.add(new DayReport(
                date, day.checkIn, day.sessions, day.skipped, day.symptoms, day.medicationDays, day.adverseEvents)));
        return DayReports.of(reports);
    }
}
