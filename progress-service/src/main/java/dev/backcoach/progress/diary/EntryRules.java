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
    private final SkippedDate skippedDate;
    private final OutcomeFields outcome;

    public EntryRules(DiaryContent content, EntryLimits limits) {
        this.known = new KnownWords(content);
        this.time = new ReportedTime(limits);
        this.length = new SessionLength(limits);
        this.date = new CheckInDate(limits);
        this.skippedDate = new SkippedDate();
        this.outcome = new OutcomeFields();
    }

    /** @throws FaultyEntry when the session cannot have been so */
    public void require(Session session, Reporting reporting) {
        require(Stream.of(
                        known.exercise(session.exercise()),
                        time.check("startedAt", session.startedAt(), reporting),
                        time.check("endedAt", session.endedAt(), reporting),
                        length.check(session),
                        known.unit("performed/unit", session.exercise(), session.performed()),
                        known.unit("prescribed/unit", session.exercise(), session.prescribed()),
                        target(session.rollingTarget()))
                .flatMap(Optional::stream));
    }

    /** @throws FaultyEntry when the session cannot have been left out so */
    public void require(SkippedSession skipped, Reporting reporting) {
        require(Stream.of(known.exercise(skipped.exercise()), skippedDate.check(skipped.date(), reporting))
                .flatMap(Optional::stream));
    }

    /** @throws FaultyEntry when the workshop cannot have been done so */
    public void require(WorkshopDone done, Reporting reporting) {
        require(Stream.of(known.workshop(done.workshop()), time.check("at", done.at(), reporting))
                .flatMap(Optional::stream));
    }

    /** @throws FaultyEntry when the outcome cannot have been so */
    public void require(Outcome measured, Reporting reporting) {
        require(Stream.concat(time.check("at", measured.at(), reporting).stream(), outcome.check(measured).stream()));
    }

    /** @throws FaultyEntry when the adverse event cannot have been so */
    public void require(AdverseEvent reported, Reporting reporting) {
        require(Stream.of(time.check("at", reported.at(), reporting), known.exercise(reported.exercise()))
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

    private static Optional<EntryFault> target(RollingTarget target) {
        return target == null || target.from() <= target.to()
                ? Optional.empty()
                : Optional.of(new EntryFault("rollingTarget/to", "must not be below rollingTarget/from"));
    }

    private static void require(Stream<EntryFault> found) {
        List<EntryFault> faults = found.toList();
        if (!faults.isEmpty()) {
            throw new FaultyEntry(faults);
        }
    }
}
