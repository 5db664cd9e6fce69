package dev.backcoach.assessment.client;

import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.Verdict;
import dev.backcoach.platform.decider.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The coach's word on the weak links of the newest assessment, and the client's (domain.md 3.1, steps 4 and 5). The last
 * review stands; a correction of a result asks for another.
 */
final class Reviewing {

    private Reviewing() {}

    static List<AssessmentEvent> review(Assessment assessment, Review asked, ClientRecord client) {
        RecordingRules.requireConsent(client);
        requireStanding(assessment, client);
        requireReason(assessment, asked);
        Review review = fitting(assessment, asked);
        if (review.equals(assessment.review()) && !assessment.contested()) {
            return List.of();
        }
        return List.of(
                switch (review.decision()) {
                    case CONFIRMED ->
                        new WeakLinkConfirmed(
                                assessment.id(), review.weakLinks(), review.reason(), review.text(), review.meeting());
                    case REORDERED -> overridden(assessment, WeakLinkOverridden.Kind.REORDERED, review);
                    case REJECTED -> overridden(assessment, WeakLinkOverridden.Kind.REJECTED, review);
                });
    }

    private static WeakLinkOverridden overridden(Assessment assessment, WeakLinkOverridden.Kind kind, Review review) {
        return new WeakLinkOverridden(
                assessment.id(), kind, review.weakLinks(), review.reason(), review.text(), review.meeting());
    }

    static Review told(WeakLinkConfirmed event) {
        return new Review(ReviewDecision.CONFIRMED, event.weakLinks(), event.reason(), event.text(), event.meeting());
    }

    static Review told(WeakLinkOverridden event) {
        ReviewDecision decision =
                switch (event.kind()) {
                    case REORDERED -> ReviewDecision.REORDERED;
                    case REJECTED -> ReviewDecision.REJECTED;
                };
        return new Review(decision, event.weakLinks(), event.reason(), event.text(), event.meeting());
    }

    static List<AssessmentEvent> contest(Assessment assessment, String text, ClientRecord client) {
        RecordingRules.requireConsent(client);
        requireStanding(assessment, client);
        boolean saidBefore =
                assessment.contested() && assessment.objection().text().equals(text);
        return saidBefore ? List.of() : List.of(new WeakLinkContested(assessment.id(), text));
    }

    private static void requireStanding(Assessment assessment, ClientRecord client) {
        if (assessment.open()) {
            throw new WrongState("OPEN", "This assessment is still open. Complete it first, then look at its result.");
        }
        boolean laterOne = client.assessments().stream()
                .dropWhile(each -> !each.id().equals(assessment.id()))
                .skip(1)
                .anyMatch(each -> !each.open());
        if (laterOne) {
            throw new WrongState(
                    "COMPLETED", "A later assessment has taken this one's place. Look at the result of that one.");
        }
    }

    /** Between several, or against the scores, a coach says why (step 4). */
    private static void requireReason(Assessment assessment, Review review) {
        boolean plain = review.decision() == ReviewDecision.CONFIRMED
                && assessment.completed().verdict() != Verdict.CO_PRIMARY;
        if (!plain && review.reason() == null) {
            throw new Rejection(
                    "R-REVIEW-1",
                    "A reason is needed to reorder or reject weak links, and to confirm several. Send one as reason.");
        }
        if (review.reason() == ReviewReason.OTHER
                && (review.text() == null || review.text().isBlank())) {
            throw new Rejection("R-REVIEW-1", "With the reason OTHER, tell it in words as text.");
        }
    }

    /** With the weak links that stand by it. */
    private static Review fitting(Assessment assessment, Review asked) {
        List<String> found = assessment.completed().weakLinks();
        return switch (asked.decision()) {
            case CONFIRMED -> {
                requireSomethingFound(assessment.completed().verdict() != Verdict.INSUFFICIENT, "confirm");
                requireSameResult(
                        asked.weakLinks().isEmpty() || asked.weakLinks().equals(found));
                yield asked.with(found);
            }
            case REORDERED -> {
                requireRanked(assessment, asked.weakLinks(), found);
                yield asked;
            }
            case REJECTED -> {
                requireSomethingFound(!found.isEmpty(), "reject");
                yield asked.with(List.of());
            }
        };
    }

    private static void requireSomethingFound(boolean holds, String what) {
        if (!holds) {
            throw new Rejection(
                    "R-REVIEW-2",
                    "No weak link was found, so there is nothing to " + what
                            + ". Where tests are listed as missing, take those; else reorder.");
        }
    }

    private static void requireSameResult(boolean holds) {
        if (!holds) {
            throw new Rejection(
                    "R-REVIEW-3",
                    "The weak links are others than those that you confirm. Read the assessment again and decide again.");
        }
    }

    private static void requireRanked(Assessment assessment, List<String> wanted, List<String> found) {
        Set<String> ranked = assessment.completed().subLinks().stream()
                .filter(each -> each.rank() == SubLinkScore.Rank.RANKED)
                .map(SubLinkScore::subLink)
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || !ranked.containsAll(wanted) || new HashSet<>(wanted).size() != wanted.size()) {
            throw new Rejection(
                    "R-REVIEW-3",
                    "Name one or more sub-links of this assessment in weakLinks, each once, and only such as were"
                            + " tested enough to be ranked.");
        }
        if (wanted.equals(found)) {
            throw new Rejection("R-REVIEW-3", "That is the order that was found. Confirm it instead.");
        }
    }
}
