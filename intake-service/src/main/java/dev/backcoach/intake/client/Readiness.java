package dev.backcoach.intake.client;

import dev.backcoach.intake.client.Missing.Who;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.screen.Screening;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be done before a consultation (domain.md R-INT-1) and before the programme opens (R-START-1): the three
 * forms, a screen that is clear or whose cautions a coach has signed off, consent to care, and for coaching face to face
 * the consultation held.
 */
public final class Readiness {

    /** The questionnaires of the intake. */
    public static final List<String> FORMS = List.of("HSS-1", "PTP-1", "FAG-1");

    /** The client has not consented to care. */
    static final Missing CARE_CONSENT = new Missing("CARE_CONSENT", Who.CLIENT, "The client consents to care.");

    private final Screening screening;

    public Readiness(Screening screening) {
        this.screening = screening;
    }

    /** Whether coaching in this mode begins with a consultation; null before it is known. */
    public static boolean mustMeet(Mode mode) {
        return mode == Mode.FACE_TO_FACE || mode == Mode.HYBRID;
    }

    /** What is still missing, in the order in which it is usually done; empty when the intake can be completed. */
    public List<Missing> missing(ClientRecord client) {
        List<Missing> missing = new ArrayList<>();
        if (!client.consents().containsKey(Purpose.CARE)) {
            missing.add(CARE_CONSENT);
        }
        if (client.coachId() == null) {
            missing.add(new Missing("COACH", Who.CLIENT, "The client chooses a coach."));
        }
        missing.addAll(missingForConsultation(client));
        boolean cautious = client.screen() != null && client.screen().outcome() == Outcome.CLEARED_WITH_CAUTION;
        if (cautious && !client.cautionSignedOff()) {
            missing.add(new Missing(
                    "CAUTION_SIGN_OFF",
                    Who.COACH,
                    "The coach looks at the cautions of the screen and signs them off."));
        }
        if (mustMeet(client.mode()) && !client.met()) {
            missing.add(new Missing(
                    "CONSULTATION_HELD",
                    Who.COACH,
                    "Coaching face to face begins with a consultation: book it, meet, and record that it was held."));
        }
        return missing;
    }

    /** What is missing before a consultation can be booked; empty when it can be. */
    public List<Missing> missingForConsultation(ClientRecord client) {
        List<Missing> missing = new ArrayList<>();
        for (String form : FORMS) {
            if (!client.forms().containsKey(form)) {
                missing.add(new Missing(form, Who.CLIENT, "Submit the questionnaire " + form + "."));
            }
        }
        if (client.screen() != null && client.screen().outcome().blocks()) {
            missing.add(block(client));
        }
        return missing;
    }

    private Missing block(ClientRecord client) {
        List<Match> blocking = client.screen().matches().stream()
                .filter(match -> match.level().blocks())
                .toList();
        if (blocking.stream().anyMatch(match -> need(client, match) == Need.NEVER_CLEARED)) {
            return new Missing(
                    "SCREEN_BLOCKED",
                    Who.CLIENT,
                    "The programme is for people who are 18 or older; this cannot be cleared.");
        }
        if (blocking.stream().anyMatch(match -> need(client, match) == Need.CLEARANCE)) {
            return new Missing(
                    "SCREEN_BLOCKED",
                    Who.CLINICIAN,
                    "The safety screen blocks. The client follows its advice; the coach records the clearance of a"
                            + " clinician that covers every match that blocks.");
        }
        return new Missing(
                "NEW_SCREEN",
                Who.CLIENT,
                "A clinician has cleared what blocks. The client answers HSS-1 again, as a new submission.");
    }

    /** What lifts the block of a match. */
    public Need need(ClientRecord client, Match match) {
        boolean clearable =
                screening.rule(match.rule()).map(rule -> rule.clearable()).orElse(true);
        if (!clearable) {
            return Need.NEVER_CLEARED;
        }
        return client.covers().has(match.rule()) ? Need.NEW_SCREEN : Need.CLEARANCE;
    }

    /** What lifts a block. */
    public enum Need {
        /** A clinician's clearance. */
        CLEARANCE,
        /** It is cleared; HSS-1 has to be answered anew. */
        NEW_SCREEN,
        /** Nothing does. */
        NEVER_CLEARED
    }
}
