package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.SessionState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What the client has reported lately. Only the last {@value #DAYS_KEPT} days up to the newest report are kept, which is
 * longer than any rule looks back, so that its size does not grow with the years.
 *
 * @param sessions by their end
 * @param checkIns by their date, at most one for each local day
 * @param symptoms by their moment
 */
public record Diary(List<Session> sessions, List<CheckInNoted> checkIns, List<SymptomNoted> symptoms) {

    static final int DAYS_KEPT = 70;

    /** By how many days at most the dates of two moments can be out of order, offsets being within 18 hours of UTC. */
    private static final int ZONES_APART = 2;

    private static final Comparator<Session> BY_END = Comparator.comparing(
                    (Session s) -> s.fact().endedAt(), OffsetDateTime.timeLineOrder())
            .thenComparing(s -> s.fact().sessionId());
    private static final Comparator<CheckInNoted> BY_DATE = Comparator.comparing(CheckInNoted::date);
    private static final Comparator<SymptomNoted> BY_MOMENT = Comparator.comparing(
                    SymptomNoted::moment, OffsetDateTime.timeLineOrder())
            .thenComparing(SymptomNoted::symptomId);

    static final Diary EMPTY = new Diary(List.of(), List.of(), List.of());

    /**
     * A session and what has become of it.
     *
     * @param grade the highest that was attributed to it, or null
     */
    public record Session(SessionNoted fact, SessionState state, Grade grade) {}

    public Diary {
        sessions = List.copyOf(sessions);
        checkIns = List.copyOf(checkIns);
        symptoms = List.copyOf(symptoms);
    }

    /** The check-in of a local day; empty when the day was not observed. */
    public Optional<CheckInNoted> checkIn(LocalDate day) {
        return checkIns.stream().filter(c -> c.date().equals(day)).findFirst();
    }

    /** The session with this id; empty when it is not known or no longer kept. */
    public Optional<Session> session(UUID id) {
        for (Session session : sessions) {
            if (session.fact().sessionId().equals(id)) {
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    /** Whether this revision, or a later one, of the entry is known already. */
    public boolean knows(UUID entry, long revision) {
        return known(sessions, s -> s.fact().sessionId(), s -> s.fact().revision(), entry, revision)
                || known(checkIns, CheckInNoted::checkInId, CheckInNoted::revision, entry, revision)
                || known(symptoms, SymptomNoted::symptomId, SymptomNoted::revision, entry, revision);
    }

    private static <T> boolean known(
            List<T> entries, Function<T, UUID> id, ToLongFunction<T> revision, UUID entry, long atLeast) {
        for (T known : entries) {
            if (id.apply(known).equals(entry) && revision.applyAsLong(known) >= atLeast) {
                return true;
            }
        }
        return false;
    }

    Diary with(SessionNoted fact) {
        Optional<Session> before = session(fact.sessionId());
        Session now = before.map(s -> new Session(fact, s.state(), s.grade()))
                .orElse(new Session(fact, SessionState.PROVISIONAL, null));
        List<Session> all = new ArrayList<>(sessions);
        if (before.isPresent()) {
            all.remove(before.get());
        }
        insert(now, all, BY_END);
        return new Diary(all, checkIns, symptoms).trimmed();
    }

    Diary with(CheckInNoted fact) {
        List<CheckInNoted> all = new ArrayList<>(checkIns);
        all.removeIf(c -> c.checkInId().equals(fact.checkInId()) || c.date().equals(fact.date()));
        insert(fact, all, BY_DATE);
        return new Diary(sessions, all, symptoms).trimmed();
    }

    Diary with(SymptomNoted fact) {
        List<SymptomNoted> all = new ArrayList<>(symptoms);
        all.removeIf(s -> s.symptomId().equals(fact.symptomId()));
        insert(fact, all, BY_MOMENT);
        return new Diary(sessions, checkIns, all).trimmed();
    }

    Diary with(UUID sessionId, SessionState state, Grade grade) {
        List<Session> all = new ArrayList<>(sessions);
        all.replaceAll(s -> s.fact().sessionId().equals(sessionId) ? new Session(s.fact(), state, grade) : s);
        return new Diary(all, checkIns, symptoms);
    }

    /** Most reports are the newest, so the place is looked for from the end. */
    private static <T> void insert(T added, List<T> sorted, Comparator<T> order) {
        int place = sorted.size();
        while (place > 0 && order.compare(sorted.get(place - 1), added) > 0) {
            place--;
        }
        sorted.add(place, added);
    }

    private Diary trimmed() {
        LocalDate newest = later(
                newest(sessions, s -> day(s.fact().endedAt())),
                later(newest(checkIns, CheckInNoted::date), newest(symptoms, s -> day(s.moment()))));
        LocalDate oldest = newest.minusDays(DAYS_KEPT);
        return new Diary(
                since(oldest, sessions, s -> day(s.fact().endedAt())),
                since(oldest, checkIns, CheckInNoted::date),
                since(oldest, symptoms, s -> day(s.moment())));
    }

    /** The latest day of the entries, which are in the order of their moments; where zones differ, dates may not be. */
    private static <T> LocalDate newest(List<T> entries, Function<T, LocalDate> day) {
        LocalDate newest = LocalDate.MIN;
        for (int i = entries.size() - 1; i >= 0; i--) {
            LocalDate of = day.apply(entries.get(i));
            if (of.plusDays(ZONES_APART).isBefore(newest)) {
                return newest;
            }
            newest = later(newest, of);
        }
        return newest;
    }

    /** Without what is too old; the same list where nothing is, as after most reports. */
    private static <T> List<T> since(LocalDate oldest, List<T> entries, Function<T, LocalDate> day) {
        LocalDate surelyKept = oldest.plusDays(ZONES_APART);
        int place = 0;
        boolean old = false;
        while (place < entries.size() && !day.apply(entries.get(place)).isAfter(surelyKept)) {
            old |= day.apply(entries.get(place)).isBefore(oldest);
            place++;
        }
        return old
                ? entries.stream()
                        .filter(kept -> !day.apply(kept).isBefore(oldest))
                        .toList()
                : entries;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.toLocalDate();
    }
}
