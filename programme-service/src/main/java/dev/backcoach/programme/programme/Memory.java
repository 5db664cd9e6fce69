package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Prescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a programme remembers of what went wrong, and of what has been done.
 *
 * @param episodes of aggravation, oldest first, no older than late reports act
 * @param episodeCount how many there have been in all
 * @param unattributed days on which R-AGG-0 acted
 * @param takenBack how often each exercise was taken back
 * @param toReplace the exercise that was taken back and that nothing has replaced yet, or null
 * @param barredUntil exercises and the first day on which they may be proposed again
 * @param refusedUntil exercises that the coach refused, and the first day on which they may be proposed again
 * @param provenRungs the highest rung of each exercise with which a window was passed on target
 * @param paused by a flare, to come back each down once
 * @param preparing exercises that R-PRE-1 brought, which do not count as chains of training
 * @param reliefGiven relief that has been given so far
 * @param overridden exercises that a coach prescribed against the engine
 * @param legPain how often leg pain has come on below the knee
 * @param legPainOn the local day of the last time, or null
 */
public record Memory(
        List<Episode> episodes,
        int episodeCount,
        List<LocalDate> unattributed,
        Map<String, Integer> takenBack,
        String toReplace,
        Map<String, LocalDate> barredUntil,
        Map<String, LocalDate> refusedUntil,
        Map<String, Integer> provenRungs,
        List<Prescription> paused,
        Set<String> preparing,
        Set<String> reliefGiven,
        Set<String> overridden,
        int legPain,
        LocalDate legPainOn) {

    static final Memory EMPTY = new Memory(
            List.of(), 0, List.of(), Map.of(), null, Map.of(), Map.of(), Map.of(), List.of(), Set.of(), Set.of(),
            Set.of(), 0, null);

    /**
     * Reports that belong together (domain.md 5.2).
     *
     * @param number 1 and up
     * @param first moment
     * @param grade the highest so far
     * @param answered the highest of the reports that belong to the change, or null where none does
     * @param attributedTo the exercise, or null
     * @param changeOn the first day of the change that it is attributed to, or null
     * @param reports ids of the source events
     */
    public record Episode(
            int number,
            Instant first,
            Grade grade,
            Grade answered,
            String attributedTo,
            LocalDate changeOn,
            List<UUID> reports) {

        /** Before its first report. */
        static final Episode EMPTY = new Episode(0, null, null, null, null, null, List.of());

        public Episode {
            reports = List.copyOf(reports);
        }

        /** Whether a report is worth more than those before: as a whole or, where it belongs to a change, of those that do. */
        public boolean raisedBy(Grade reported, boolean belongs) {
            return isAbove(reported, grade) || (belongs && isAbove(reported, answered));
        }

        /** The same episode with one report more. */
        Episode with(AggravationDetected report) {
            boolean belongs = report.attributedTo() != null;
            return new Episode(
                    report.episode(),
                    report.firstMoment(),
                    report.grade(),
                    belongs && isAbove(report.reported(), answered) ? report.reported() : answered,
                    attributedTo == null ? report.attributedTo() : attributedTo,
                    changeOn == null ? report.changeOn() : changeOn,
                    Stream.concat(reports.stream(), Stream.of(report.sourceEvent()))
                            .toList());
        }

        private static boolean isAbove(Grade grade, Grade than) {
            return than == null || grade.compareTo(than) > 0;
        }
    }

    public Memory {
        episodes = List.copyOf(episodes);
        unattributed = List.copyOf(unattributed);
        takenBack = Collections.unmodifiableMap(new TreeMap<>(takenBack));
        barredUntil = Collections.unmodifiableMap(new TreeMap<>(barredUntil));
        refusedUntil = Collections.unmodifiableMap(new TreeMap<>(refusedUntil));
        provenRungs = Collections.unmodifiableMap(new TreeMap<>(provenRungs));
        paused = List.copyOf(paused);
        preparing = Collections.unmodifiableSet(new TreeSet<>(preparing));
        reliefGiven = Collections.unmodifiableSet(new TreeSet<>(reliefGiven));
        overridden = Collections.unmodifiableSet(new TreeSet<>(overridden));
    }

    /** The highest rung of the exercise that has been shown, 0 where none has. */
    public int proven(String exercise) {
        return provenRungs.getOrDefault(exercise, 0);
    }
}
