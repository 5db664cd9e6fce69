package dev.backcoach.intake.screen;

import dev.backcoach.intake.questionnaire.Answers;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the screen's rules look at.
 *
 * @param answers to HSS-1 or HSS-PULSE
 * @param today the client's local date
 * @param painBegan as told in PTP-1, once that is in
 */
public record ScreenFacts(Answers answers, int birthYear, LocalDate today, Optional<LocalDate> painBegan) {}
