package dev.backcoach.assessment.event;

import dev.backcoach.assessment.scoring.Findings;
import dev.backcoach.assessment.scoring.RegionScore;
import dev.backcoach.assessment.scoring.Scores;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An assessment was completed and scored, or scored anew after a correction (domain.md 3.1). A training priority, not a
 * diagnosis.
 *
 * @param protocol version of the protocol
 * @param scoring name of the scoring parameters, for example {@code weak-link.v1}
 * @param weakLinks codes of the sub-links that the verdict speaks of, highest score first
 * @param weakRegion the region that is primary, or null
 * @param deficits of the scored tests taken, by test id
 * @param results the number that counts of each test that gave one, in the test's unit, by test id
 * @param movements ratings of the movement screen by movement, for example {@code lift}
 * @param loads kilograms with which a movement was rated, by movement
 * @param legPainBelowKnee whether the straight-leg raise brought leg pain below the knee; null in events from before it
 *     was told
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
        Map<String, BigDecimal> deficits,
        Map<String, BigDecimal> results,
        Map<String, String> movements,
        Map<String, BigDecimal> loads,
        Boolean legPainBelowKnee)
        implements AssessmentEvent {

    /** What an event from before it was told lacks is empty. */
    public AssessmentCompleted {
        results = results == null ? Map.of() : results;
        movements = movements == null ? Map.of() : movements;
        loads = loads == null ? Map.of() : loads;
    }

    /** The event for these scores and findings. */
    public static AssessmentCompleted of(
            UUID assessmentId, String protocol, String scoring, Scores scores, Findings findings) {
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
                scores.deficits(),
                findings.results(),
                findings.movements(),
                findings.loads(),
                findings.legPainBelowKnee());
    }
}
