package dev.backcoach.programme.policy;

/** Bounds of a parameter; a value outside of them is refused by name when the content is read. */
public record Range(double min, double max) {

    /** Whether the value lies within, both ends included. */
    public boolean holds(double value) {
        return value >= min && value <= max;
    }

    static void require(boolean holds, String parameter) {
        if (!holds) {
            throw new IllegalArgumentException("the policy's " + parameter + " is out of range");
        }
    }
}
