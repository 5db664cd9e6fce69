package dev.backcoach.intake.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A match of the safety screen that a clinician has cleared.
 *
 * @param level the match's level when it was cleared
 * @param answers those that it rested on, coded, by item id; empty where they have been changed since
 * @param onset when it began or last got worse; null where that was not told
 */
public record Covered(String rule, Level level, Map<String, Object> answers, LocalDate onset) {

    public Covered {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
