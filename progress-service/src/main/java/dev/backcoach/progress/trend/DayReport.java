package dev.backcoach.progress.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was reported about one local day.
 *
 * @param checkIn of its morning, or null when the day was not observed
 * @param sessions done on it
 * @param skipped how many sessions were left out
 * @param symptoms pain of each symptom, 0-10
 * @param medicationDays days with pain medication in the week before, as an outcome of the day says, or null
 * @param adverseEvents how many were reported about it
 */
public record DayReport(
        LocalDate day,
        CheckedIn checkIn,
        List<DoneSession> sessions,
        int skipped,
        List<Integer> symptoms,
        Integer medicationDays,
        int adverseEvents) {

    public DayReport {
        sessions = List.copyOf(sessions);
        symptoms = List.copyOf(symptoms);
    }

    /** Nothing. */
    static DayReport silent(LocalDate day) {
        return new DayReport(day, null, List.of(), 0, List.of(), null, 0);
    }

    /** Whether anything says how the back was; silence is not "no pain". */
    public boolean isReported() {
        return checkIn != null || !sessions.isEmpty() || !symptoms.isEmpty();
    }

    /** Whether the client did anything for the programme. */
    public boolean isActive() {
        return checkIn != null || !sessions.isEmpty();
    }

    /** Worst pain of all that was reported about the day. */
    public Optional<Integer> worstPain() {
        IntStream all = IntStream.concat(
                sessions.stream().mapToInt(DoneSession::pain), symptoms.stream().mapToInt(Integer::intValue));
        return Stream.concat(Stream.ofNullable(checkIn).map(c -> Math.max(c.painNow(), c.worst())), all.boxed())
                .max(Integer::compare);
    }

    /** Worst pain during or straight after a session. */
    Optional<Integer> sessionPain() {
        return sessions.stream().map(DoneSession::pain).max(Integer::compare);
    }
}
