package dev.backcoach.progress.diary;

import java.util.Map;
import java.util.Set;

/**
 * The coded words that a diary entry may use. They are this service's own copy, so that it takes entries in while the
 * others are down.
 *
 * @param exercises what each exercise of the catalogue is measured in, by its id (domain.md section 4)
 * @param workshops ids of the workshops (domain.md section 4, S18)
 * @param sites codes of places on the body (domain.md 2.2, {@code pp.map})
 * @param activities ids of the can-do activities (domain.md 2.3, Part C)
 */
public record DiaryContent(
        Map<String, Measured> exercises, Set<String> workshops, Set<String> sites, Set<String> activities) {

    public DiaryContent {
        exercises = Map.copyOf(exercises);
        workshops = Set.copyOf(workshops);
        sites = Set.copyOf(sites);
        activities = Set.copyOf(activities);
    }
}
