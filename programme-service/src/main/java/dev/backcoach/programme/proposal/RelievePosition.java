package dev.backcoach.programme.proposal;

import dev.backcoach.programme.programme.Deliberation;
import java.util.List;

/**
 * R-RELIEF (domain.md 5.4, row 3, second in its order): one position that relieves: on the front where extension relieves,
 * else with the legs on a chair where lying on the back does, else breaks of a posture that provokes.
 */
final class RelievePosition implements Candidate {

    private static final String ID = "R-RELIEF";
    private static final List<String> POSITIONS = List.of("prone.rest", "rest.9090", "brk.posture");

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        boolean given =
                POSITIONS.stream().anyMatch(deliberation.course().memory().reliefGiven()::contains);
        return given ? Finding.nothing(ID, "POSITION_GIVEN") : new Relief(deliberation, ID).firstIndicated(POSITIONS);
    }
}
