package dev.backcoach.progress.inbound;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.progress.command.ProgressCommand;
import java.util.Optional;

/**
 * What the diary makes of the events of intake (who the client is) and programme (what is prescribed, and what belongs on
 * the time line). Types and fields that it does not know mean nothing to it.
 */
public final class NeighbourFacts implements FactReader<ProgressCommand> {

    private static final String INTAKE = "intake";
    private static final String PROGRAMME = "programme";

    @Override
    public Optional<ProgressCommand> commandFor(Fact fact) {
        return switch (fact.source()) {
            case INTAKE -> IntakeFacts.commandFor(fact);
            case PROGRAMME -> ProgrammeFacts.commandFor(fact);
            default -> Optional.empty();
        };
    }

    @Override
    public boolean restricts(Fact fact) {
        return fact.source().equals(INTAKE) && IntakeFacts.restricts(fact);
    }

    @Override
    public boolean erases(Fact fact) {
        return fact.type().equals(IntakeFacts.CLIENT_ERASED);
    }
}
