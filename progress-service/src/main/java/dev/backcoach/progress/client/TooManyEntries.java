package dev.backcoach.progress.client;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.progress.diary.EntryLimits;

/** More entries about one local day than anybody makes by hand ({@link EntryLimits#entriesPerDay}). */
public class TooManyEntries extends Rejection {

    private static final long serialVersionUID = 1L;

    TooManyEntries(EntryLimits limits) {
        super(
                "DIARY-LIMIT",
                "About one day at most " + limits.entriesPerDay() + " entries and corrections are taken, and at most "
                        + limits.olderEntries() + " in a row about days more than " + limits.daysCounted()
                        + " days before the newest. This one is not recorded; put several into one, or tell support"
                        + " if the app sends them by itself.");
    }
}
