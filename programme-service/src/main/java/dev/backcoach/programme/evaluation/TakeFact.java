package dev.backcoach.programme.evaluation;

import dev.backcoach.programme.aggravation.WeighReport;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.proposal.ProposeChange;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.safety.HonourConsent;
import dev.backcoach.programme.safety.RemoveExcluded;
import dev.backcoach.programme.safety.StopProgramme;
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
                    AssessmentNoted _ -> false;
        };
    }

    private static void guard(Deliberation deliberation, FactNoted event) {
        switch (event) {
            case ScreenNoted screen -> {
                new StopProgramme().consider(deliberation, screen);
                new RemoveExcluded().consider(deliberation, screen);
                new HoldIncreases(deliberation.policy()).release(deliberation, screen);
            }
            case TriggerProfileNoted profile -> new RemoveExcluded().consider(deliberation, profile);
            case ConsentNoted consent -> new HonourConsent().consider(deliberation, consent);
            case SessionNoted _,
                    CheckInNoted _,
                    SymptomNoted _,
                    RegistrationNoted _,
                    CoachNoted _,
                    TimeZoneNoted _,
                    StartingPointNoted _,
                    IntakeCompletionNoted _,
                    AssessmentNoted _ -> {}
        }
    }

    private static void weigh(Deliberation deliberation, FactNoted fact) {
        boolean report = fact instanceof SessionNoted || fact instanceof CheckInNoted || fact instanceof SymptomNoted;
        if (report) {
            new WeighReport().weigh(deliberation, fact);
            new JudgeWindow().judgeAgain(deliberation, fact.source().recordedAt());
        }
    }
}
