package dev.backcoach.intake.event;

/**
 * What a client says about an everyday activity (domain.md 2.3, part C).
 *
 * @param painDuring 0 to 10; null when the client cannot do it
 * @param painNextDay 0 to 10; null when the client cannot do it
 * @param comfortableDose in the unit; null when the client cannot do it
 * @param timesPerWeek null when the client cannot do it
 */
public record CanDo(
        String activity,
        Ability canDo,
        Integer painDuring,
        Integer painNextDay,
        Integer comfortableDose,
        Unit unit,
        Integer timesPerWeek) {

    /** Whether it can be done. */
    public enum Ability {
        YES,
        WITH_PAIN,
        NO
    }

    /** What a dose is counted in. */
    public enum Unit {
        MINUTES,
        REPETITIONS
    }

    /** Done without pain, neither during nor the next day. */
    public boolean withoutPain() {
        return canDo == Ability.YES && painDuring == 0 && painNextDay == 0;
    }
}
