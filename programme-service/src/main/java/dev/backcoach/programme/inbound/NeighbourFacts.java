package dev.backcoach.programme.inbound;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.programme.command.EraseClient;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.event.FactNoted;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What the programme makes of the events of intake, assessment and progress: each that a rule needs is taken in as a fact
 * of its own record, the others mean nothing here.
 */
@Singleton
public class NeighbourFacts implements FactReader<ProgrammeCommand> {

    private static final String COACH_ASSIGNED = "coach-assigned.v1";
    private static final String CONSENT_WITHDRAWN = "consent-withdrawn.v1";
    private static final String SCREEN_EVALUATED = "screen-evaluated.v1";
    private static final String COACH_UNASSIGNED = "coach-unassigned.v1";
    private static final String CLIENT_ERASED = "client-erased.v1";

    @Override
    public Optional<ProgrammeCommand> commandFor(Fact fact) {
        if (fact.source().equals("intake") && erases(fact)) {
            return Optional.of(new EraseClient(fact.eventId()));
        }
        Optional<FactNoted> noted =
                switch (fact.source()) {
                    case "intake" -> IntakeReading.of(fact);
                    case "assessment" -> AssessmentReading.of(fact);
                    case "progress" -> ProgressReading.of(fact);
                    default -> Optional.empty();
                };
        return noted.map(TakeIn::new);
    }

    /** A blocking screen or pulse, a consent withdrawn, a change of coach, an erasure. */
    @Override
    public boolean restricts(Fact fact) {
        if (!fact.source().equals("intake")) {
            return false;
        }
        return switch (fact.type()) {
            case COACH_ASSIGNED, COACH_UNASSIGNED, CONSENT_WITHDRAWN, CLIENT_ERASED -> true;
            case SCREEN_EVALUATED ->
                Translation.outcome(Facts.read(fact, IntakeFacts.ScreenEvaluated.class)
                                .outcome())
                        .blocks();
            default -> false;
        };
    }

    @Override
    public boolean erases(Fact fact) {
        return fact.type().equals(CLIENT_ERASED);
    }
}
