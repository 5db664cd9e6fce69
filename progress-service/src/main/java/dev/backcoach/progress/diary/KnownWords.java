package dev.backcoach.progress.diary;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An exercise is one of the catalogue and measured as the catalogue says; sites and lost
 * activities are of the lists. */
final class KnownWords {

    private final DiaryContent content;

    KnownWords(DiaryContent content) {
        this.content = content;
    }

    Optional<EntryFault> exercise(String exercise) {
        return exercise == null || content.exercises().containsKey(exercise)
                ? Optional.empty()
                : Optional.of(new EntryFault("exercise", "must be the id of an exercise in the catalogue"));
    }

    Optional<EntryFault> unit(String field, String exercise, Performed dose) {
        Measured measured = content.exercises().get(exercise);
        return dose == null || measured == null || measured.units().contains(dose.unit())
                ? Optional.empty()
                : Optional.of(new EntryFault(field, "must be one of " + measured.units() + " for this exercise"));
    }

    Optional<EntryFault> workshop(String workshop) {
        return content.workshops().contains(workshop)
                ? Optional.empty()
                : Optional.of(new EntryFault("workshop", "must be the id of a workshop, such as W3"));
    }

    Stream<EntryFault> sites(List<String> sites) {
        return IntStream.range(0, sites.size())
                .filter(index -> !content.sites().contains(sites.get(index)))
                .mapToObj(index -> new EntryFault(
                        "sites/" + index,
                        "must be one of " + content.sites().stream().sorted().toList()));
    }

    Optional<EntryFault> activity(String activity) {
        return activity == null || content.activities().contains(activity)
                ? Optional.empty()
                : Optional.of(new EntryFault("activityLost", "must be the id of a can-do activity"));
    }
}
