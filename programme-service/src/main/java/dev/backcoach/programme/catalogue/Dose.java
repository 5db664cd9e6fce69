package dev.backcoach.programme.catalogue;

/**
 * How much of an exercise is done on one occasion.
 *
 * @param sets 1 and more
 * @param amount per set and, where {@code perSide}, per side
 * @param load kilograms in all, or null
 */
public record Dose(int sets, double amount, AmountUnit unit, boolean perSide, Double load) {

    /** All sets together, of one side. */
    public double volume() {
        return sets * amount;
    }

    /** How long it takes, in minutes: three seconds for a repetition, one for a metre. */
    public double minutes() {
        double one =
                switch (unit) {
                    case MINUTES -> volume();
                    case SECONDS, METRES -> volume() / 60;
                    case REPETITIONS -> volume() * 3 / 60;
                    case PERCENT -> 0;
                };
        return perSide ? 2 * one : one;
    }
}
