package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One day of the pain trend. A value is null where nothing was reported; silence is not "no pain".
 *
 * @param reported whether anything says how the back was
 * @param observed whether there is a check-in (domain.md 5.1)
 * @param worstPain worst of all that was reported about the day, 0-10
 * @param painMedian of pain now over the check-ins of the seven days that end here
 * @param stiffnessMedian of minutes of morning stiffness, over the same
 * @param flare whether the programme holds a flare open
 * @param medicationDays days with pain medication in the week before, where an outcome of the day says so
 */
public record TrendDay(
        LocalDate date,
        boolean reported,
        boolean observed,
        Integer painNow,
        Integer worstPain,
        Integer sessionPain,
        Integer stiffnessMinutes,
        BigDecimal painMedian,
        BigDecimal stiffnessMedian,
        int sessions,
        int skippedSessions,
        boolean illOrTravelling,
        boolean flare,
        Integer medicationDays) {}
