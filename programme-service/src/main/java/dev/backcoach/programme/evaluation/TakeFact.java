package dev.backcoach.programme.evaluation;

import dev.backcoach.programme.aggravation.CloseFlare;
import dev.backcoach.programme.aggravation.SoftenRolling;
import dev.backcoach.programme.aggravation.WeighReport;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WeakLinksNoted;
import dev.backcoach.programme.event.WorkshopNoted;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.proposal.LapseProposal;
import dev.backcoach.programme.proposal.ProposeChange;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.safety.HonourConsent;
import dev.backcoach.programme.safety.RemoveExcluded;
import dev.backcoach.programme.safety.StopProgramme;
import dev.backcoach.programme.silence.GoDownAfterBreak;
import dev.backcoach.programme.start.OpenProgramme;
import dev.backcoach.programme.window.JudgeWindow;
import dev.backcoach.programme.window.OpenNextWindow;

/** Takes a fact in and evaluates it in the four steps of domain.md 5.3. */
final class TakeFact {

    void take(Deliberation deliberation, FactNoted fact) {
        if (known(deliberation, fact)) {
            return;
        }
        deliberation.record(fact);
        guard(deliberation, fact);
        if (deliberation.course() == null) {
            new OpenProgramme().consider(deliberation);
            return;
        }
        if (!deliberation.course().runs()) {
            return;
        }
        weigh(deliberation, fact);
        if (!deliberation.course().runs()) {
            return;
        }
        new ProposeChange().consider(deliberation);
        new OpenNextWindow().consider(deliberation);
    }

    private static boolean known(Deliberation deliberation, FactNoted event) {
        return switch (event) {
            case SessionNoted fact -> deliberation.now().diary().knows(fact.sessionId(), fact.revision());
            case CheckInNoted fact -> deliberation.now().diary().knows(fact.checkInId(), fact.revision());
            case SymptomNoted fact -> deliberation.now().diary().knows(fact.symptomId(), fact.revision());
            case RegistrationNoted _,
                    CoachNoted _,
                    TimeZoneNoted _,
                    ConsentNoted _,
                    ScreenNoted _,
                    TriggerProfileNoted _,
                    StartingPointNoted _,
                    IntakeCompletionNoted _,
                    AssessmentNoted _,
                    OutcomeNoted _,
                    WorkshopNoted _,
                    WeakLinksNoted _ -> false;
        };
    }

    private static void guard(Deliberation deliberation, FactNoted event) {
        switch (event) {
            case ScreenNoted screen -> {
                new StopProgramme().consider(deliberation, screen);
                new RemoveExcluded().consider(deliberation, screen);
                new HoldIncreases().release(deliberation, screen);
                new GoDownAfterBreak().resume(deliberation, screen);
            }
            case TriggerProfileNoted profile -> {
                new RemoveExcluded().consider(deliberation, profile);
                new GoDownAfterBreak().resume(deliberation, profile);
                new LapseProposal().reconsider(deliberation, profile);
            }
            case StartingPointNoted _, AssessmentNoted _, WeakLinksNoted _ ->
                new LapseProposal().reconsider(deliberation, event);
            case ConsentNoted consent -> new HonourConsent().consider(deliberation, consent);
            case SessionNoted _,
                    CheckInNoted _,
                    SymptomNoted _,
                    RegistrationNoted _,
                    CoachNoted _,
                    TimeZoneNoted _,
                    IntakeCompletionNoted _,
                    OutcomeNoted _,
                    WorkshopNoted _ -> {}
        }
    }

    private static void weigh(Deliberation deliberation, FactNoted fact) {
        switch (fact) {
            case SessionNoted session -> {
                report(deliberation, fact);
                new SoftenRolling().consider(deliberation, session);
            }
            case CheckInNoted _, SymptomNoted _ -> report(deliberation, fact);
            case OutcomeNoted _, AssessmentNoted _ -> new WeighReport().weigh(deliberation, fact);
            default -> {}
        }
    }

    private static void report(Deliberation deliberation, FactNoted fact) {
        new WeighReport().weigh(deliberation, fact);
        if (deliberation.course().runs()) {
            new CloseFlare().consider(deliberation);
            new JudgeWindow().judgeAgain(deliberation, fact.source().recordedAt());
        }
    }
}
