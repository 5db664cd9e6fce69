package dev.backcoach.progress.diary;

import java.util.ArrayList;
import java.util.List;

/** An outcome has the fields of its measure and no others (domain.md 2.3). */
final class OutcomeFields {

    private static final int FEWEST_ACTIVITIES = 3;

    List<EntryFault> check(Outcome outcome) {
        List<EntryFault> faults = new ArrayList<>();
        belongs(faults, "pain", outcome.pain() != null, outcome.measure() == Measure.NRS);
        boolean psfs = outcome.measure() == Measure.PSFS;
        if (psfs && outcome.scores().size() < FEWEST_ACTIVITIES) {
            faults.add(new EntryFault("scores", "must hold the scores of three to five activities"));
        } else if (!psfs) {
            belongs(faults, "scores", !outcome.scores().isEmpty(), false);
        }
        boolean pack = outcome.measure() == Measure.PACK;
        belongs(faults, "pack", outcome.pack() != null, pack);
        belongs(faults, "ticks", outcome.ticks() != null, pack);
        belongs(faults, "items", outcome.items() != null, pack);
        if (outcome.ticks() != null && outcome.items() != null && outcome.ticks() > outcome.items()) {
            faults.add(new EntryFault("ticks", "must not be more than items"));
        }
        return faults;
    }

    private static void belongs(List<EntryFault> faults, String field, boolean given, boolean wanted) {
        if (given != wanted) {
            faults.add(new EntryFault(
                    field, wanted ? "must be given for this measure" : "must be left out for this measure"));
        }
    }
}
