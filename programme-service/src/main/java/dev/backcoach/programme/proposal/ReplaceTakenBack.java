package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Memory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        if (easier.isEmpty()) {
            return alternative(deliberation, takenBack, new Rejected(takenBack, ID, "NO_EASIER_VARIANT"));
        }
        Exercise variant = easier.get();
        Optional<String> because =
                deliberation.course().latestPlan().item(variant.id()).isPresent()
                        ? Optional.of("ALREADY_IN_PLAN")
                        : Filters.because(deliberation, variant, 1);
        if (because.isPresent()) {
            return alternative(deliberation, takenBack, new Rejected(variant.id(), ID, because.get()));
        }
        return new Finding.Found(
                ChangeKind.ADDED,
                variant.id(),
                0,
                1,
                Filters.timesPerWeek(deliberation, variant.rung(1)),
                reports(deliberation, takenBack),
                List.of());
    }

    private static Finding alternative(Deliberation deliberation, String takenBack, Rejected first) {
        Finding other = AddOneProbe.alternativeTo(deliberation, takenBack);
        List<Rejected> rejected =
                Stream.concat(Stream.of(first), other.rejected().stream()).toList();
        return switch (other) {
            case Finding.Found f ->
                new Finding.Found(f.kind(), f.exercise(), f.from(), f.rung(), f.timesPerWeek(), f.inputs(), rejected);
            case Finding.Nothing _ -> new Finding.Nothing(rejected);
        };
    }

    private static List<UUID> reports(Deliberation deliberation, String exercise) {
        List<Memory.Episode> episodes = deliberation.course().memory().episodes().stream()
                .filter(e -> exercise.equals(e.attributedTo()))
                .toList();
        return episodes.isEmpty() ? List.of() : episodes.getLast().reports();
    }
}
