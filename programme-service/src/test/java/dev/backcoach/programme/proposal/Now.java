package dev.backcoach.programme.proposal;

import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.story.Story;

/** A story at noon of a day, to be deliberated about. */
final class Now {

    private Now() {}

    static Deliberation of(Story story, int day) {
        return of(story, day, RuleSet.ALL);
    }

    static Deliberation of(Story story, int day, RuleSet rules) {
        Deliberation deliberation =
                new Deliberation(story.state(), new Rulebook(Story.ALL, Story.POLICIES, rules, null));
        deliberation.goOnTo(story.at(day, "12:00").toInstant());
        return deliberation;
    }
}
