package dev.backcoach.programme.log;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.PolicyAdjusted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Window;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgrammeContractsTest {

    @Test
    void whatOtherServicesReadOfTheProgrammeIsAsPromised() {
        SealedJson json = EventContracts.json(ProgrammeTypes::adjust);
        EventContracts<ProgrammeEvent> contracts = EventContracts.of(
                        ProgrammeTypes.with(json), Path.of("src/main/resources/contracts"))
                .withLatestStates(LatestState.TOPIC, LatestStateTest.types(json), LatestStateTest.CONTRACTS)
                .withPseudonymous(AnalyticsTypes.with(json), AnalyticsTypesTest.CONTRACTS)
                .publishedAs(ProgrammeTypes.Reference.class)
                .mayLack(Window.class, "change")
                .mayLack(Change.class, "steppedDownTo", "gaveWay", "with", "override")
                .mayLack(Proposal.class, "givesWay", "items")
                .mayLack(GatePassed.class, "session")
                .mayLack(ExerciseAdded.class, "givesWay")
                .mayLack(DoseStepped.class, "why")
                .mayLack(VariantRegressed.class, "why")
                .mayLack(WindowPassed.class, "onTarget")
                .mayLack(ReviewResolved.class, "resolution")
                .mayLack(OverrideFollowed.class, "grade")
                .mayLack(PolicySetting.class, "windowDays", "minAdherence")
                .mayLack(PolicyAdjusted.class, "text")
                .mayLack(AggravationDetected.class, "reported", "attributedTo", "changeOn", "session")
                .mayLack(SessionReclassified.class, "grade")
                .mayLack(ProposalRejected.class, "text");
        ExampleEvents.all().forEach(contracts::example);
        contracts.verify();
    }
}
