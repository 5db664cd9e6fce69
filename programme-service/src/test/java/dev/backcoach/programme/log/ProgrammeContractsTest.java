package dev.backcoach.programme.log;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgrammeContractsTest {

    @Test
    void whatOtherServicesReadOfTheProgrammeIsAsPromised() {
        EventContracts<ProgrammeEvent> contracts = EventContracts.of(
                        ProgrammeTypes.with(EventContracts.json(ProgrammeTypes::adjust)),
                        Path.of("src/main/resources/contracts"))
                .publishedAs(ProgrammeTypes.Reference.class)
                .mayLack(Window.class, "change")
                .mayLack(Change.class, "steppedDownTo")
                .mayLack(AggravationDetected.class, "attributedTo", "changeOn", "session")
                .mayLack(SessionReclassified.class, "grade")
                .mayLack(ProposalRejected.class, "text");
        ExampleEvents.all().forEach(contracts::example);
        contracts.verify();
    }
}
