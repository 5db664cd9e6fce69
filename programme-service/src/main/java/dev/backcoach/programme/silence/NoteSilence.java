package dev.backcoach.programme.silence;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.SilenceNoted;
import dev.backcoach.programme.policy.Silence;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Presence;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * R-SILENT-1 (domain.md 5.3): with no check-in and no session for 4 local days the client is shown as silent, for 10 the
 * coach is to be in touch. Decided at local noon of the 4th and the 10th day; the plan does not change.
 */
public final class NoteSilence {

    private static final String ID = "R-SILENT-1";

    /** When it is noted next; empty once contact is due and while the programme does not run. */
    public Optional<Instant> due(Programme programme, Silence silence) {
        Presence presence = programme.course().presence();
        int days = presence.silenceSteps() == 0 ? silence.silentDays() : silence.contactDays();
        return programme.course().runs() && presence.silenceSteps() < 2
                ? Optional.of(programme.noon(presence.report().plusDays(days)))
                : Optional.empty();
    }

    /** Notes it. */
    public void act(Deliberation deliberation) {
        Silence silence = deliberation.policy().silence();
        Presence presence = deliberation.course().presence();
        boolean contact = presence.silenceSteps() > 0;
        int days = contact ? silence.contactDays() : silence.silentDays();
        Figures figures = Figures.of("since", presence.report()).and("days", days);
        deliberation
                .ruling()
                .fired(ID, contact ? "CONTACT" : "SILENT", figures, List.of())
                .then(id -> new SilenceNoted(id, presence.report(), days, contact))
                .because(contact ? "R-SILENT-1.CONTACT" : "R-SILENT-1.SILENT", Figures.of("days", days));
    }
}
