package dev.backcoach.programme.catalogue;

/** The stages of a programme in order; 2 to 4 are qualities on a chain (domain.md section 4). */
public enum Stage {
    START,
    RELIEVE,
    STRENGTH,
    STABILITY,
    ENDURANCE,
    FUNDAMENTAL,
    SPORT;

    /** The stage with this number, 0 to 6. */
    public static Stage of(int number) {
        return values()[number];
    }
}
