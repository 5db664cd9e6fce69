package dev.backcoach.intake.event;

import java.time.LocalDate;
import java.util.List;

/**
 * What the client wants to get back to (domain.md 2.3, part D).
 *
 * @param sport coded; null for none
 * @param level coded; null when not said
 * @param demands coded movements that it asks for
 * @param target date aimed for, or null
 */
public record Goal(String sport, String level, List<String> demands, LocalDate target) {

    public Goal {
        demands = List.copyOf(demands);
    }
}
