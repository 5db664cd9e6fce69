package dev.backcoach.intake.inbound;

import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.NoteProgramme;
import dev.backcoach.intake.event.ProgrammeChange;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.service.Facts;
import java.util.Optional;

/**
 * What the intake makes of the programme's events: where the client's programme stands, and what asks for questionnaires
 * anew (domain.md 2.4). Of assessment and progress it follows only that they have erased a client. Types and fields that it does not know mean nothing to it.
 */
public final class NeighbourFacts implements FactReader<IntakeCommand> {

    record Stage(String stage) {}

    @Override
    public Optional<IntakeCommand> commandFor(Fact fact) {
        if (!fact.source().equals("programme")) {
            return Optional.empty();
        }
        return switch (fact.type()) {
            case "programme-opened.v1" -> note(fact, ProgrammeChange.OPENED);
            case "programme-paused.v1" -> note(fact, ProgrammeChange.PAUSED);
            case "programme-resumed.v1" -> note(fact, ProgrammeChange.RESUMED);
            case "programme-stopped.v1" -> note(fact, ProgrammeChange.STOPPED);
            case "gate-passed.v1" -> note(fact, ProgrammeChange.GATE_PASSED);
            case "flare-opened.v1" -> note(fact, ProgrammeChange.FLARE_OPENED);
            case "flare-closed.v1" -> note(fact, ProgrammeChange.FLARE_CLOSED);
            case "stage-entered.v1" ->
                note(
                        fact,
                        ProgrammeChange.STAGE_ENTERED,
                        Facts.read(fact, Stage.class).stage());
            default -> Optional.empty();
        };
    }

    private static Optional<IntakeCommand> note(Fact fact, ProgrammeChange change) {
        return note(fact, change, null);
    }

    private static Optional<IntakeCommand> note(Fact fact, ProgrammeChange change, String stage) {
        return Optional.of(new NoteProgramme(fact.eventId(), fact.version(), change, stage, fact.recordedAt()));
    }

    @Override
    public boolean restricts(Fact fact) {
        return false;
    }

    /** That another service has erased the client; it comes after intake has, and is only counted. */
    @Override
    public boolean erases(Fact fact) {
        return fact.type().equals("client-erased.v1");
    }
}
