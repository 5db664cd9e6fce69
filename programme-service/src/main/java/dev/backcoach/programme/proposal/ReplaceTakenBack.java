package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Memory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * R-BACK-1 (domain.md 5.4): what was taken back is tried again as its easier variant; where there is none, or it cannot
 * be, as the next alternative of the probe.
 */
final class ReplaceTakenBack implements Candidate {

    private static final String ID = "R-BACK-1";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        String takenBack = deliberation.course().memory().toReplace();
        if (takenBack == null) {
            return Finding.nothing(ID, "NOTHING_TAKEN_BACK");
        }
        Optional<Exercise> easier =
                deliberation.catalogue().easierThan(deliberation.catalogue().exercise(takenBack));
        Finding variant = easier.map(e -> new Offers(deliberation, ID).added(e.id(), reports(deliberation, takenBack)))
                .orElseGet(() -> Finding.nothing(takenBack, ID, "NO_EASIER_VARIANT"));
        return variant instanceof Finding.Found
                ? variant
                : AddOneProbe.alternativeTo(deliberation, takenBack).after(variant.rejected());
    }

    private static List<UUID> reports(Deliberation deliberation, String exercise) {
        List<Memory.Episode> episodes = deliberation.course().memory().episodes().stream()
                .filter(e -> exercise.equals(e.attributedTo()))
                .toList();
        return episodes.isEmpty() ? List.of() : episodes.getLast().reports();
    }
}
