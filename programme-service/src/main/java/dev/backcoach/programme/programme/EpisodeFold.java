package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AggravationDetected;
import java.time.LocalDate;
import java.util.List;

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
            episodes.add(Memory.Episode.EMPTY.with(e));
            if (e.attributedTo() == null) {
                draft.memory.unattributed.add(today);
            }
        } else {
            episodes.set(episodes.indexOf(before), before.with(e));
        }
        draft.passHeld = false;
    }
}
