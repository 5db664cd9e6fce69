package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Match;
import java.util.Optional;
import java.util.Set;

/** A rule of the safety screen (domain.md 2.1). One whose question was not asked does not match. */
public sealed interface ScreenRule permits Answered, UnderAge, AxialCount, InflammatoryBackPain, PainfulJoints {

    /** Stable id, for example {@code hs.ca.history}. */
    String rule();

    /** What the rule warns of. */
    Family family();

    /** The items whose answers it looks at. */
    Set<String> itemsUsed();

    /** Whether it matters to the rule when something began. */
    default boolean asksOnset() {
        return false;
    }

    /** Whether a clinician can clear what it warns of. */
    default boolean clearable() {
        return true;
    }

    /** The match, if the facts are such. */
    Optional<Match> match(ScreenFacts facts);
}
