package dev.backcoach.programme.catalogue;

/**
 * How much of an exercise is done on one occasion.
 *
 * @param sets 1 and more
 * @param amount per set and, where {@code perSide}, per side
 * @param load kilograms in all, or null
 * @param hold seconds that each repetition is held, or null
 * @param timesPerDay how often on a day; 1 unless it says otherwise
 */
public record Dose(
        int sets, double amount, AmountUnit unit, boolean perSide, Double load, Integer hold, int timesPerDay) {

    private static final double SECONDS_OF_A_REPETITION = 3;

    /** Once a day, without holds. */
    public Dose(int sets, double amount, AmountUnit unit, boolean perSide, Double load) {
        this(sets, amount, unit, perSide, load, null, 1);
    }

    /** All sets together, of one side. */
    public double volume() {
        return sets * amount;
    }

    /** How long it takes on a day, in minutes: three seconds for a repetition beside its hold, one for a metre. */
    public double minutes() {
        double one =
                switch (unit) {
                    case MINUTES -> volume();
                    case SECONDS, METRES -> volume() / 60;
                    case REPETITIONS -> volume() * (SECONDS_OF_A_REPETITION + (hold == null ? 0 : hold)) / 60;
                    case PERCENT -> 0;
                };
        return timesPerDay * (perSide ? 2 * one : one);
    }
}
