package dev.backcoach.programme.today;

import dev.backcoach.programme.programme.Profile;

/** R-W3 (domain.md 5.5): the workshop about what counts as aggravation comes first until it is done; it blocks nothing. */
public final class AggravationFirst {

    /** The rule's id. */
    public static final String ID = "R-W3";

    private AggravationFirst() {}

    /** @param workshop the id of the workshop that the content shows first */
    public static boolean shows(Profile profile, String workshop) {
        return !profile.workshops().contains(workshop);
    }
}
