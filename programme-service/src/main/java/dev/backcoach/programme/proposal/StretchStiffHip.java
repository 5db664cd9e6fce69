package dev.backcoach.programme.proposal;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.programme.Deliberation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * R-STR-2 (domain.md 5.4): the hip stretch with the largest deficit; where stability is weak without a deficit of motion,
 * that of the hip flexor (S13).
 */
final class StretchStiffHip implements Candidate {

    private static final String ID = "R-STR-2";

    /** Tests of motion and the stretch for each, the one named first winning a tie. */
    private static final List<Map.Entry<String, String>> STRETCHES = List.of(
            Map.entry("hip.rom.ext", "str.hipflexor"),
            Map.entry("hip.rom.ir", "str.figure4"),
            Map.entry("hip.rom.er", "str.figure4"),
            Map.entry("hip.rom.pke", "str.ham"));

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        AssessmentNoted assessment = deliberation.now().profile().assessment();
        if (assessment == null) {
            return Finding.nothing(ID, "ASSESSMENT_NOT_COMPLETED");
        }
        List<String> ids = STRETCHES.stream()
                .sorted(Comparator.comparingDouble(s -> -assessment.deficits().getOrDefault(s.getKey(), 0.0)))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return new Relief(deliberation, ID).firstIndicated(ids);
    }
}
