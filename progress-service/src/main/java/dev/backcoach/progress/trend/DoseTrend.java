package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.Performed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Dose of each exercise over time. */
public final class DoseTrend {

    private static final Comparator<Measure> IN_ORDER =
            Comparator.comparing(Measure::exercise).thenComparing(Measure::unit);

    private record Measure(String exercise, AmountUnit unit) {}

    private DoseTrend() {}

    /** One point for each exercise, day and unit, in the order of days and exercises. */
    public static List<DosePoint> points(DayReports reports, PlanHistory plan, LocalDate from, LocalDate to) {
        List<DosePoint> points = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            Map<Measure, List<DoneSession>> done = new TreeMap<>(IN_ORDER);
            reports.on(day)
                    .sessions()
                    .forEach(session -> done.computeIfAbsent(
                                    new Measure(
                                            session.exercise(),
                                            session.performed().unit()),
                                    _ -> new ArrayList<>())
                            .add(session));
            done.forEach((measure, sessions) -> points.add(point(day, measure, sessions, plan)));
        });
        return points;
    }

    private static DosePoint point(LocalDate day, Measure measure, List<DoneSession> sessions, PlanHistory plan) {
        return new DosePoint(
                day,
                measure.exercise(),
                sessions.stream()
                        .map(session -> Volume.of(session.performed()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                measure.unit(),
                sessions.stream()
                        .map(session -> session.performed().load())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sessions.stream()
                        .map(DoneSession::prescribed)
                        .filter(prescribed -> prescribed != null && prescribed.unit() == measure.unit())
                        .map((Performed prescribed) -> Volume.of(prescribed))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                plan.prescribes(measure.exercise(), day).orElse(null));
    }
}
