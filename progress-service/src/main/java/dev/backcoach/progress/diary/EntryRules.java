package dev.backcoach.progress.diary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for an entry beyond the range of each single value. */
public final class EntryRules {

    private final KnownWords known;
    private final ReportedTime time;
    private final SessionLength length;
    private final CheckInDate date;

    public EntryRules(DiaryContent content, EntryLimits limits) {
        this.known = new KnownWords(content);
        this.time = new ReportedTime(limits);
        this.length = new SessionLength(limits);
        this.date = new CheckInDate(limits);
    }

    /** @throws FaultyEntry when the session cannot have been so */
    public void require(Session session, Reporting reporting) {
        require(Stream.of(
                        known.exercise(session.exercise()),
                        time.check("startedAt", session.startedAt(), reporting),
                        time.check("endedAt", session.endedAt(), reporting),
                        length.check(session),
                        known.unit(session.exercise(), session.performed().unit()))
                .flatMap(Optional::stream));
    }

    /** @throws FaultyEntry when the check-in cannot have been so */
    public void require(CheckIn checkIn, Reporting reporting) {
        require(Stream.of(time.check("at", checkIn.at(), reporting), date.check(checkIn, reporting))
                .flatMap(Optional::stream));
    }

    /** @throws FaultyEntry when the symptom cannot have been so */
    public void require(Symptom symptom, Reporting reporting) {
        require(Stream.of(
                        time.check("moment", symptom.moment(), reporting).stream(),
                        known.sites(symptom.sites()),
                        known.activity(symptom.activityLost()).stream(),
                        known.exercise(symptom.exercise()).stream())
                .flatMap(faults -> faults));
    }

    private static void require(Stream<EntryFault> found) {
        List<EntryFault> faults = found.toList();
        if (!faults.isEmpty()) {
            throw new FaultyEntry(faults);
        }
    }
}
