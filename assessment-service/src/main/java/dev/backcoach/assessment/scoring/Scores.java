package dev.backcoach.assessment.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an assessment says: a training priority, not a diagnosis (domain.md 3.1).
 *
 * @param subLinks all ten, in the order of the protocol
 * @param regions all three
 * @param verdict over the ranked sub-links
 * @param weakLinks codes of the sub-links that it speaks of, highest score first
 * @param regionVerdict over the regions: where several sub-links of one region tie, that region is PRIMARY
 * @param weakRegion the region that is PRIMARY, or null
 * @param deficits of the scored tests taken, by test id
 */
public record Scores(
        List<SubLinkScore> subLinks,
        List<RegionScore> regions,
        Verdict verdict,
        List<String> weakLinks,
        Verdict regionVerdict,
        String weakRegion,
        Map<String, BigDecimal> deficits) {

    public Scores {
        subLinks = List.copyOf(subLinks);
        regions = List.copyOf(regions);
        weakLinks = List.copyOf(weakLinks);
        deficits = Collections.unmodifiableMap(new LinkedHashMap<>(deficits));
    }
}
