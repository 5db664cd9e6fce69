package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AggravationDetected;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a course remembers of aggravations: reports that belong together are one episode. */
final class EpisodeFold {

    private EpisodeFold() {}

    static void aggravated(CourseDraft draft, AggravationDetected e, LocalDate today) {
        List<Memory.Episode> episodes = draft.memory.episodes;
        Memory.Episode before = episodes.stream()
                .filter(x -> x.number() == e.episode())
                .findFirst()
                .orElse(null);
        if (before == null) {
            draft.memory.episodeCount = e.episode();
            episodes.add(new Memory.Episode(
                    e.episode(), e.firstMoment(), e.grade(), e.attributedTo(), e.changeOn(), List.of(e.sourceEvent())));
            if (e.attributedTo() == null) {
                draft.memory.unattributed.add(today);
            }
        } else {
            episodes.set(
                    episodes.indexOf(before),
                    new Memory.Episode(
                            e.episode(),
                            e.firstMoment(),
                            e.grade(),
                            before.attributedTo() == null ? e.attributedTo() : before.attributedTo(),
                            before.changeOn() == null ? e.changeOn() : before.changeOn(),
                            Stream.concat(before.reports().stream(), Stream.of(e.sourceEvent()))
                                    .toList()));
        }
        draft.passHeld = false;
    }
}
