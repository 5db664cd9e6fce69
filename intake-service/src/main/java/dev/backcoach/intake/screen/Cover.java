package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Covered;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.questionnaire.Answers;
import java.time.LocalDate;

/**
 * A clinician's word on one rule of the screen. It holds while the answers are those that were cleared or milder ones,
 * the match is not graver, and, where the onset matters to the rule, what is told of began before the clearance
 * (domain.md 2.1). An onset that is not told counts as new.
 *
 * @param clearedOn the date of the clearance
 */
public record Cover(Covered covered, LocalDate clearedOn) {

    /** Whether a match of these facts is one that was cleared. */
    boolean holds(ScreenRule rule, Match match, ScreenFacts facts) {
        return match.level().compareTo(covered.level()) <= 0
                && (!rule.asksOnset() || beganBefore(rule, facts))
                && (covered.answers().isEmpty() || isNoWorse(rule, facts.answers()));
    }

    private boolean beganBefore(ScreenRule rule, ScreenFacts facts) {
        return facts.onset(rule.rule())
                .filter(began ->
                        began.isBefore(clearedOn) || (covered.onset() != null && !began.isAfter(covered.onset())))
                .isPresent();
    }

    private boolean isNoWorse(ScreenRule rule, Answers now) {
        var cleared = new Answers(covered.answers());
        return rule.itemsUsed().stream().allMatch(item -> weight(now, item) <= weight(cleared, item));
    }

    private static int weight(Answers answers, String item) {
        if (answers.yes(item)) {
            return 2;
        }
        return answers.maybe(item) ? 1 : 0;
    }
}
