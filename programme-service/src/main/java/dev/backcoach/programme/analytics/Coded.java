package dev.backcoach.programme.analytics;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.trigger.Irritability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is told of a client under a pseudonym: coded values and local dates; no id of a client or coach, no free text and
 * no time of day. Texts are codes. What names something else of the same client ({@code decision}, {@code session},
 * {@code proposal} ...) is a reference that holds within one pseudonym alone.
 */
public sealed interface Coded {

    /**
     * When it happened.
     *
     * @param date the client's local date
     * @param day of the programme, 1 on the first day of the first plan; absent before it
     */
    record When(LocalDate date, Integer day) {}

    /** One exercise of a plan at a rung of its ladder, counted from 1. */
    record Item(String exercise, int rung, int timesPerWeek) {}

    /** A session was logged or corrected; the highest revision of a session holds. Pain is 0 to 10, load in kilograms. */
    record SessionLogged(
            When when,
            String session,
            long revision,
            String exercise,
            int sets,
            double amount,
            AmountUnit unit,
            Double load,
            int painDuring,
            int painAfter,
            int effort,
            boolean formBad,
            Integer rollingDiscomfort,
            Integer leftAfter30s)
            implements Coded {}

    /** A morning check-in about a day was recorded or corrected; the highest revision holds. Pain is 0 to 10. */
    record CheckInRecorded(
            When when,
            String checkIn,
            long revision,
            LocalDate about,
            int stiffnessMinutes,
            int painNow,
            int worstSinceLast,
            boolean illOrTravelling)
            implements Coded {}

    /** A symptom was reported or corrected; the highest revision holds. Pain is 0 to 10. */
    record SymptomReported(
            When when, String symptom, long revision, int pain, boolean belowKnee, SymptomNoted.Cause cause)
            implements Coded {}

    /** An outcome was measured: function (PSFS) and confidence 0 to 10, ticks of a questionnaire that counts them. */
    record OutcomeMeasured(When when, Double function, Integer confidence, Integer ticks) implements Coded {}

    /** A safety screen or pulse was evaluated. */
    record ScreenEvaluated(When when, String questionnaire, ScreenOutcome outcome) implements Coded {}

    /** What provokes the pain was derived: severity 0 to 4, pain 0 to 10, stiffness in minutes. */
    record ProfileDerived(
            When when,
            int severity,
            Irritability irritability,
            boolean delayedResponder,
            int painUsual,
            int painWorst,
            int stiffnessMinutes,
            boolean legPainBelowKnee)
            implements Coded {}

    /** Where the client starts: confidence and function 0 to 10, how many can-do items are free of pain. */
    record StartingPointIdentified(
            When when, int daysPerWeek, int minutesPerDay, int confidence, Double functionScore, int painFree)
            implements Coded {}

    /** The intake is complete, with a coach online or in person. */
    record IntakeCompleted(When when, String mode) implements Coded {}

    /** Weak links were found by an assessment, or ordered by a coach. */
    record WeakLinksFound(When when, String verdict, List<String> weakLinks) implements Coded {}

    /** A workshop was completed. */
    record WorkshopCompleted(When when, String workshop) implements Coded {}

    /** A decision: what made it, what was passed over, and what the client is told of it; its outcomes name it. */
    record DecisionTaken(
            When when,
            String decision,
            String ruleSet,
            String policy,
            List<Rule> fired,
            List<PassedOver> rejected,
            String explanation)
            implements Coded {}

    /** A rule that had a say, with those of its figures that are numbers. */
    record Rule(String rule, String result, Map<String, Double> figures) {}

    /** A candidate that a rule passed over. */
    record PassedOver(String candidate, String rule, String because) {}

    /** The programme opened with its first item; baselines are pain 0 to 10 and stiffness in minutes. */
    record ProgrammeOpened(When when, String decision, String policy, Item start, Baselines baselines)
            implements Coded {}

    /** The programme stopped, paused or resumed, a referral was advised, or increases were held or released. */
    record StatusChanged(When when, String decision, Status status, String because) implements Coded {
        /** What holds from now on. */
        public enum Status {
            STOPPED,
            PAUSED,
            RESUMED,
            REFERRED,
            INCREASES_HELD,
            INCREASES_RELEASED
        }
    }

    /** The plan changed: these items joined, changed, left or rest; {@code from} and {@code fromRung} is what was before. */
    record PlanChanged(
            When when, String decision, Kind change, List<Item> items, String from, Integer fromRung, Removal because)
            implements Coded {
        /** What happened to the items. */
        public enum Kind {
            ADDED,
            REMOVED,
            DOSE_STEPPED,
            REGRESSED,
            ADVANCED,
            PAUSED,
            RESUMED,
            MAINTENANCE
        }
    }

    /** A window opened or ended, with the exercise whose change it watches; days are its length. */
    record WindowChanged(
            When when,
            String decision,
            Stage change,
            WindowKind kind,
            Integer days,
            String exercise,
            List<String> onTarget)
            implements Coded {
        /** What became of it. */
        public enum Stage {
            OPENED,
            EXTENDED,
            RESTARTED,
            PASSED,
            FAILED,
            CLOSED
        }
    }

    /**
     * The back answered worse: rise over the baseline in this report, the highest grade of its episode so far, and what it
     * is attributed to. Episodes are numbered from 1.
     */
    record AggravationDetected(
            When when, String decision, int episode, Grade grade, int rise, String attributedTo, String session)
            implements Coded {}

    /** A session was judged, or judged otherwise than {@code from}. */
    record SessionJudged(When when, String decision, String session, SessionState from, SessionState state, Grade grade)
            implements Coded {}

    /** A flare opened or closed; episode as in {@code aggravation-detected}. */
    record FlareChanged(When when, String decision, boolean open, int episode) implements Coded {}

    /** An increase was proposed, or a proposal was answered. */
    record ProposalChanged(
            When when,
            String decision,
            String proposal,
            Answer change,
            String rule,
            String exercise,
            Integer from,
            Integer rung,
            String because)
            implements Coded {
        /** What became of it. */
        public enum Answer {
            PROPOSED,
            CONFIRMED,
            REJECTED,
            LAPSED,
            TAKEN_UP
        }
    }

    /** The coach is asked to look, has looked, or is asked no longer. */
    record ReviewChanged(When when, String decision, Step change, ReviewKind kind, Resolution resolution)
            implements Coded {
        /** How far it is. */
        public enum Step {
            REQUESTED,
            RESOLVED,
            WITHDRAWN
        }
    }

    /** A stage, a gate or the goal was reached, or a retest is due. */
    record MilestoneReached(When when, String decision, Milestone milestone, String name) implements Coded {
        /** What was reached. */
        public enum Milestone {
            STAGE,
            GATE,
            GOAL,
            RETEST
        }
    }

    /** Nothing was told, no session was done, or nothing got better for so many days. */
    record StandstillNoted(When when, String decision, Standstill standstill, int days) implements Coded {
        /** Which of them. */
        public enum Standstill {
            SILENCE,
            BREAK,
            PLATEAU
        }
    }

    /** A coach prescribed, removed or opened against the engine, adjusted the policy, or set a target or baselines. */
    record CoachDecided(
            When when, String decision, String kind, String subject, int rung, List<String> objections, String because)
            implements Coded {}

    /** What became of a coach's override: its window passed, or its change aggravated. */
    record OverrideFollowed(When when, String decision, String override, String exercise, boolean passed, String grade)
            implements Coded {}

    /** The last event under this pseudonym: the client consents no longer, or has been erased. */
    record PseudonymRetired() implements Coded {}
}
