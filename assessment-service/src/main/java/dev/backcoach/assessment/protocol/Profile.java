package dev.backcoach.assessment.protocol;

import java.util.Set;

/**
 * What the protocol needs to know of a client.
 *
 * @param age years that the client reaches this calendar year; only the year of birth is known
 * @param tags restriction tags of the safety screen
 * @param screenRules items of the safety screen that were matched
 * @param irritability or null before the pain profile is in
 * @param intolerant directions graded INTOLERANT
 */
public record Profile(
        int age,
        Sex sex,
        Set<String> tags,
        Set<String> screenRules,
        Irritability irritability,
        Set<Direction> intolerant) {

    public Profile {
        tags = Set.copyOf(tags);
        screenRules = Set.copyOf(screenRules);
        intolerant = Set.copyOf(intolerant);
    }
}
