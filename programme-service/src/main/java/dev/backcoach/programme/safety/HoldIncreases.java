package dev.backcoach.programme.safety;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.IncreasesHeld;
import dev.backcoach.programme.event.IncreasesReleased;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * R-SAFE-3 (domain.md 5.3): while the pulse is overdue by more than 3 days nothing increases. The first pulse is due 7
 * days after the programme opened, each later one 7 days after the last answer; the hold begins with the fourth day after
 * that.
 */
public final class HoldIncreases {

    private static final String ID = "R-SAFE-3";

    private final Policy policy;

    public HoldIncreases(Policy policy) {
        this.policy = policy;
    }

    /** The local day on which the next pulse is due; the programme is open. */
    public LocalDate pulseDue(Programme programme) {
        LocalDate opened = programme.course().openedOn();
        ScreenNoted pulse = programme.profile().pulse();
        LocalDate last = pulse == null
                ? opened
                : programme.day(pulse.source().occurredAt().toInstant());
        return (last.isBefore(opened) ? opened : last).plusDays(policy.pulseDays());
    }

    /** When the hold begins; empty while it holds already. */
    public Optional<Instant> due(Programme programme) {
        return programme.course().increasesHeld()
                ? Optional.empty()
                : Optional.of(programme.startOf(pulseDue(programme).plusDays(policy.overdueDays() + 1L)));
    }

    /** Begins the hold, which is due. */
    public void hold(Deliberation deliberation) {
        LocalDate due = pulseDue(deliberation.now());
        ScreenNoted pulse = deliberation.now().profile().pulse();
        List<UUID> inputs = pulse == null ? List.of() : List.of(pulse.source().eventId());
        deliberation
                .ruling()
                .fired(ID, "HELD", Figures.of("pulseDue", due).and("overdueDays", policy.overdueDays()), inputs)
                .then(id -> new IncreasesHeld(id, due))
                .because("R-SAFE-3.HELD", Figures.of("pulseDue", due));
    }

    /** Ends the hold once a pulse that is not overdue has been taken in. */
    public void release(Deliberation deliberation, ScreenNoted screen) {
        boolean held = deliberation.course() != null && deliberation.course().increasesHeld();
        if (!held || !screen.ofPulse()) {
            return;
        }
        LocalDate overdue = pulseDue(deliberation.now()).plusDays(policy.overdueDays());
        if (!deliberation.today().isAfter(overdue)) {
            deliberation
                    .ruling()
                    .fired(
                            ID,
                            "RELEASED",
                            Figures.of("pulseDue", pulseDue(deliberation.now())),
                            List.of(screen.source().eventId()))
                    .then(IncreasesReleased::new)
                    .because("R-SAFE-3.RELEASED", Figures.none());
        }
    }
}
