package dev.backcoach.programme.catalogue;

import java.util.List;

/** What speaks for a relief exercise (domain.md section 4, column pre). */
public sealed interface Indication {

    /** The stimulus has at most this effect, -2 to 2: it relieves. */
    record Relieves(String stimulus, int atMost) implements Indication {}

    /** The stimulus has at least this effect, -2 to 2: it provokes. */
    record Provokes(String stimulus, int atLeast) implements Indication {}

    /** The direction relieves. */
    record RelievedBy(String direction) implements Indication {}

    /** The lower back feels tight, 0 to 10. */
    record TightBack(int atLeast) implements Indication {}

    /** One of the muscles is tender, 0 to 10. */
    record Tender(List<String> muscles, int atLeast) implements Indication {
        public Tender {
            muscles = List.copyOf(muscles);
        }
    }

    /** The test showed a deficit above this, 0 to 1. */
    record TestDeficit(String test, double above) implements Indication {}

    /** The sub-link scored above this, 0 to 1. */
    record SubLinkDeficit(String subLink, double above) implements Indication {}

    /** The sub-link is a weak link. */
    record WeakLink(String subLink) implements Indication {}
}
