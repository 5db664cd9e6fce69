package dev.backcoach.programme.proposal;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.programme.Deliberation;
import java.util.List;

/**
 * R-STR-1 (domain.md 5.4): a tight lower back is massaged; stretching it stays blocked unless a coach overrides (S12).
 */
final class MassageTightBack implements Candidate {

    private static final String ID = "R-STR-1";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Finding finding = new Relief(deliberation, ID).firstIndicated(List.of("massage.lumbar"));
        return finding instanceof Finding.Found
                ? finding.after(List.of(new Rejected("str.lumbar", ID, "COACH_ONLY")))
                : finding;
    }
}
