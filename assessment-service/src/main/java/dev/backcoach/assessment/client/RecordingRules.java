package dev.backcoach.assessment.client;

import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.platform.decider.Rejection;

/** When a test may be taken (domain.md 3). */
final class RecordingRules {

    private RecordingRules() {}

    /** Nothing is recorded about a client who has withdrawn consent to care (domain.md 6.5). */
    static void requireConsent(ClientRecord client) {
        if (client.care().withdrawn()) {
            throw new Rejection(
                    "CARE-CONSENT",
                    "Consent to care has been withdrawn, so nothing is recorded. The client consents again to go on.");
        }
    }

    /** The general contraindication: without a cleared safety screen, nothing is tested. */
    static void requireCleared(ClientRecord client) {
        if (!client.restrictions().cleared()) {
            throw new Rejection(
                    "R-TEST-1",
                    "No test is taken before the safety screen is cleared. Wait for the screen or the medical"
                            + " clearance.");
        }
    }

    /** The contraindications of the one test. */
    static void requireAllowed(Profile profile, TestDefinition test) {
        if (test.contraindicated(profile)) {
            throw new Rejection(
                    "R-TEST-2",
                    "The safety screen or the pain profile speaks against this test. Skip it with the reason"
                            + " RESTRICTED.");
        }
    }

    /** Hands-on tests are taken in person; what is taken in person belongs to an assessment in person. */
    static void requireMethod(TestDefinition test, Method method, Setting setting) {
        if (test.mode() == Mode.CALCULATED) {
            throw new Rejection("R-TEST-4", "This test is worked out from others. Record those.");
        }
        if (test.mode() == Mode.H && method != Method.IN_PERSON) {
            throw new Rejection("R-TEST-3", "This test is hands-on. Take it in person, or skip it.");
        }
        if (method == Method.IN_PERSON && setting != Setting.IN_PERSON) {
            throw new Rejection(
                    "R-TEST-3", "The assessment is online. Correct its setting to IN_PERSON before recording this.");
        }
    }

    /** Of what is not a self-test, the coach says what was seen; and nobody but the coach changes a coach's result. */
    static void requireMeasurer(Assessment assessment, TestDefinition test, Profile profile, Measurer by) {
        if (by == Measurer.CLIENT && !test.selfTestFor(profile)) {
            throw new Rejection(
                    "R-TEST-7",
                    "This test is scored by the coach, also when you take it alone with the portal. Send the coach what"
                            + " you have measured or filmed.");
        }
        requireNotOverruling(assessment, test, by);
    }

    /** What the coach has measured or left out, a client does not change, whatever the revision. */
    static void requireNotOverruling(Assessment assessment, TestDefinition test, Measurer by) {
        var recorded = assessment.results().get(test.id());
        var skipped = assessment.skipped().get(test.id());
        boolean byCoach =
                (recorded != null && recorded.by() == Measurer.COACH) || (skipped != null && skipped.byCoach());
        if (by == Measurer.CLIENT && byCoach) {
            throw new Rejection(
                    "R-TEST-8",
                    "The coach has recorded this test. It stays as it is; tell the coach if it should be another.");
        }
    }

    /** An assessment with results in person is one in person. */
    static void requireSetting(Assessment assessment, Setting corrected) {
        boolean anyInPerson =
                assessment.results().values().stream().anyMatch(recorded -> recorded.method() == Method.IN_PERSON);
        if (corrected == Setting.ONLINE && anyInPerson) {
            throw new Rejection(
                    "R-TEST-3",
                    "Tests have been taken in person. Correct or skip those before correcting the setting.");
        }
    }
}
