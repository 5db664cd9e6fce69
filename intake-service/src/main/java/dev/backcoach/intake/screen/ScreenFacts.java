package dev.backcoach.intake.screen;

import dev.backcoach.intake.questionnaire.Answers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the screen's rules look at.
 *
 * @param answers to HSS-1 or HSS-PULSE
 * @param today the client's local date
 * @param painBegan as told in PTP-1, once that is in
 * @param answeredOn the client's local date on which the answers were given, from which days ago are counted
 */
public record ScreenFacts(
        Answers answers, int birthYear, LocalDate today, Optional<LocalDate> painBegan, LocalDate answeredOn) {

    /** The id of the whole screen. */
    public static final String SCREEN = "HSS-1";

    /** The id of the short weekly form. */
    public static final String PULSE = "HSS-PULSE";

    /** When what the item asks about began or last got worse, where that was told. */
    public Optional<LocalDate> onset(String item) {
        OptionalInt days = answers.onsetDays(item);
        return days.isPresent() ? Optional.of(answeredOn.minusDays(days.getAsInt())) : Optional.empty();
    }
}
