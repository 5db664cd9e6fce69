package dev.backcoach.systemtests.population;

/**
 * What chance deals one client. Each draw is a function of the seed, the client, what is drawn and the day, not of the
 * draws before it: the same client has the same good and bad days under every policy, so that two policies are compared
 * on the same luck.
 */
final class Luck {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long stream;

    /** @param client its number in the population */
    Luck(long seed, int client) {
        this.stream = mixed(mixed(seed) + client * GOLDEN);
    }

    /** At least 0 and less than 1. */
    double draw(String what, long day) {
        long bits = mixed(stream + mixed(what.hashCode() * GOLDEN + mixed(day + 1)));
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Whether something of this probability, 0 to 1, happens. */
    boolean happens(double probability, String what, long day) {
        return draw(what, day) < probability;
    }

    /** Evenly spread over whole numbers, both ends included. */
    int between(int least, int most, String what, long day) {
        return least + (int) (draw(what, day) * (most - least + 1));
    }

    /** Evenly spread over a range. */
    double within(double least, double most, String what) {
        return least + draw(what, 0) * (most - least);
    }

    /** Normally distributed around 0 with deviation 1. */
    double normal(String what, long day) {
        double radius = Math.sqrt(-2 * Math.log(1 - draw(what, day)));
        return radius * Math.cos(2 * Math.PI * draw(what + "'", day));
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
