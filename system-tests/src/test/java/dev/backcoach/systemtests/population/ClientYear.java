package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;
import java.util.Map;

/**
 * What a simulated client's days came to.
 *
 * @param stageWeeks the week, 1 and up, in which an item of each stage or a higher one was first in the plan
 * @param goalWeek the week in which the goal was reached, or null
 * @param increases that took effect, by kind of change
 * @param aggravations episodes by their highest grade that were attributed to a change
 * @param unattributed the same, of those that belong to none
 * @param rules decisions in which each rule had a say
 * @param ungated items that came into the plan though their gate had not opened
 * @param commands that were decided
 */
record ClientYear(
        ClientKind kind,
        Map<Stage, Integer> stageWeeks,
        Integer goalWeek,
        Map<String, Integer> increases,
        Map<String, Integer> aggravations,
        Map<String, Integer> unattributed,
        Map<String, Integer> rules,
        int ungated,
        int commands) {}
