package dev.backcoach.programme.whatif;

import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.PolicyAdjusted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.ReviewResolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Commands of a test as the stream that they would be recorded in. */
public final class Streams {

    private Streams() {}

    public static List<Recorded> of(List<List<ProgrammeEvent>> commands) {
        List<Recorded> stream = new ArrayList<>();
        for (int command = 0; command < commands.size(); command++) {
            List<ProgrammeEvent> events = commands.get(command);
            boolean coach = events.stream().noneMatch(FactNoted.class::isInstance)
                    && events.stream().anyMatch(Streams::isWordOfTheCoach);
            for (ProgrammeEvent event : events) {
                stream.add(new Recorded(stream.size() + 1L, Instant.EPOCH, new UUID(0, command), coach, event));
            }
        }
        return stream;
    }

    private static boolean isWordOfTheCoach(ProgrammeEvent event) {
        return event instanceof ProposalConfirmed
                || event instanceof ProposalRejected
                || event instanceof ReviewResolved
                || event instanceof PolicyAdjusted
                || (event instanceof DecisionTaken taken
                        && taken.why().fired().stream()
                                .anyMatch(fired -> fired.rule().equals("R-COACH-1")));
    }
}
