package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * What the programme needs before it opens: the three forms, a screen that is clear or whose cautions a coach has signed
 * off, consent to care, and for coaching face to face the consultation held (domain.md R-START-1).
 */
public final class Readiness {

    private static final List<String> FORMS = List.of("HSS-1", "PTP-1", "FAG-1");

    private Readiness() {}

    /** What is still missing, in the order in which it is usually done; empty when the intake can be completed. */
    public static List<Missing> missing(ClientRecord client) {
        List<Missing> missing = new ArrayList<>();
        if (!client.consents().containsKey(Purpose.CARE)) {
            missing.add(new Missing("CARE_CONSENT", "The client consents to care."));
        }
        for (String form : FORMS) {
            if (!client.forms().containsKey(form)) {
                missing.add(new Missing(form, "Submit the questionnaire " + form + "."));
            }
        }
        addScreen(client, missing);
        if (client.mode() == Mode.FACE_TO_FACE || client.mode() == Mode.HYBRID) {
            missing.add(new Missing(
                    "CONSULTATION_HELD",
                    "Coaching face to face begins with a consultation, which cannot be recorded here yet."
                            + " Choose the mode ONLINE in FAG-1 to begin without one."));
        }
        return missing;
    }

    private static void addScreen(ClientRecord client, List<Missing> missing) {
        if (client.screen() == null) {
            return;
        }
        Outcome outcome = client.screen().outcome();
        if (outcome.blocks()) {
            missing.add(
                    new Missing(
                            "SCREEN_BLOCKED",
                            "The safety screen blocks the start. Follow its advice; a medical clearance is needed before the programme can begin."));
        } else if (outcome == Outcome.CLEARED_WITH_CAUTION && !client.cautionSignedOff()) {
            missing.add(new Missing(
                    "CAUTION_SIGN_OFF", "The coach looks at the cautions of the screen and signs them off."));
        }
    }
}
