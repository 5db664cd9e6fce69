package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.goal.Prerequisites;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Optional;

/**
 * R-DOSE-2 (domain.md 5.4): with the ladder done in good form, the next variant at its start dose. The ladder is done at
 * the rung that the next variant asks for; where it asks for none of it, once the item has been shown at all.
 */
final class AdvanceVariant {

    static final String ID = "R-DOSE-2";

    private AdvanceVariant() {}

    /** The variant that follows the item now; empty where its ladder is not done. */
    static Optional<Exercise> after(Deliberation deliberation, Prescription item) {
        Catalogue catalogue = deliberation.catalogue();
        Prerequisites prerequisites = new Prerequisites(catalogue, deliberation.now(), deliberation.today());
        return deliberation.course().memory().proven(item.exercise()) == 0
                ? Optional.empty()
                : catalogue.harderThan(catalogue.exercise(item.exercise())).filter(prerequisites::met);
    }
}
