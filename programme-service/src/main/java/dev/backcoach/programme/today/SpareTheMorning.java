package dev.backcoach.programme.today;

import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * R-AM-1 (domain.md 5.5): a client who is FLEXION INTOLERANT does no bending exercise in the first hours after rising.
 * Hinging from the hips counts as bending here: it keeps the back straight only where it is done well.
 */
public final class SpareTheMorning {

    /** The rule's id. */
    public static final String ID = "R-AM-1";

    private static final List<String> BENDING = List.of(Direction.FLEXION.name(), "HINGE");

    private SpareTheMorning() {}

    /**
     * Whether an exercise waits.
     *
     * @param loads what the exercise loads, as the catalogue says it
     */
    public static boolean waits(Profile profile, Collection<String> loads) {
        Sensitivity flexion = profile.triggers() == null
                ? null
                : profile.triggers().directions().get(Direction.FLEXION);
        return flexion != null && flexion.intolerant() && !Collections.disjoint(loads, BENDING);
    }
}
