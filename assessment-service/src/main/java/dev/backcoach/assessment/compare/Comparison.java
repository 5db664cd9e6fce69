package dev.backcoach.assessment.compare;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.protocol.Bands;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Scale;
import dev.backcoach.assessment.protocol.SubLink;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.scoring.SubLinkScore;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What has changed between two assessments of a client.
 *
 * @param sameScoring whether both were scored by the same parameters; else their scores are not to be compared
 * @param subLinks all ten, in the order of the protocol
 * @param tests those that either of them has, in the order of the protocol
 */
public record Comparison(boolean sameScoring, List<SubLinkChange> subLinks, List<TestChange> tests) {

    public Comparison {
        subLinks = List.copyOf(subLinks);
        tests = List.copyOf(tests);
    }

    /**
     * Of two assessments.
     *
     * @param protocol that of the later one; it says which numbers are better
     */
    public static Comparison of(AssessmentCompleted before, AssessmentCompleted after, Protocol protocol) {
        return new Comparison(
                before.scoring().equals(after.scoring()),
                Arrays.stream(SubLink.values())
                        .map(SubLink::code)
                        .map(code -> SubLinkChange.of(code, score(before, code), score(after, code)))
                        .toList(),
                protocol.tests().stream()
                        .filter(test -> has(before, test) || has(after, test))
                        .map(test -> change(before, after, test))
                        .toList());
    }

    private static BigDecimal score(AssessmentCompleted completed, String subLink) {
        return completed.subLinks().stream()
                .filter(each -> each.subLink().equals(subLink) && each.rank() == SubLinkScore.Rank.RANKED)
                .findFirst()
                .map(SubLinkScore::score)
                .orElse(null);
    }

    private static boolean has(AssessmentCompleted completed, TestDefinition test) {
        return completed.deficits().containsKey(test.id())
                || completed.results().containsKey(test.id());
    }

    private static TestChange change(AssessmentCompleted before, AssessmentCompleted after, TestDefinition test) {
        Bands.Better better =
                Optional.ofNullable(test.scale()).map(Scale::better).orElse(null);
        return TestChange.of(
                test.id(),
                better,
                before.deficits().get(test.id()),
                after.deficits().get(test.id()),
                before.results().get(test.id()),
                after.results().get(test.id()));
    }
}
