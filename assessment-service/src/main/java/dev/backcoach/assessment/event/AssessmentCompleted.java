package dev.backcoach.assessment.event;

import dev.backcoach.assessment.scoring.RegionScore;
import dev.backcoach.assessment.scoring.Scores;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An assessment was completed and scored (domain.md 3.1). A training priority, not a diagnosis.
 *
 * @param protocol version of the protocol
 * @param scoring name of the scoring parameters, for example {@code weak-link.v1}
 * @param weakLinks codes of the sub-links that the verdict speaks of, highest score first
 * @param weakRegion the region that is primary, or null
 * @param deficits of the scored tests taken, by test id
 */
public record AssessmentCompleted(
        UUID assessmentId,
        String protocol,
        String scoring,
        List<SubLinkScore> subLinks,
        List<RegionScore> regions,
        Verdict verdict,
        List<String> weakLinks,
        Verdict regionVerdict,
        String weakRegion,
        Map<String, BigDecimal> deficits)
        implements AssessmentEvent {

    /** The event for these scores. */
    public static AssessmentCompleted of(UUID assessmentId, String protocol, String scoring, Scores scores) {
        return new AssessmentCompleted(
                assessmentId,
                protocol,
                scoring,
                scores.subLinks(),
                scores.regions(),
                scores.verdict(),
                scores.weakLinks(),
                scores.regionVerdict(),
                scores.weakRegion(),
                scores.deficits());
    }
}
