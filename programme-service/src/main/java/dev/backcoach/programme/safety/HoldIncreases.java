package dev.backcoach.programme.safety;

import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.event.IncreasesHeld;
import dev.backcoach.programme.event.IncreasesReleased;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.policy.Pulse;
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
 * that. A flare asks for the pulse on the day on which it opens.
 */
public final class HoldIncreases {

    /** The rule's id. */
    public static final String ID = "R-SAFE-3";

    /** The local day on which the next pulse is due; the programme is open. */
    public LocalDate pulseDue(Programme programme, Pulse pulses) {
        LocalDate opened = programme.course().openedOn();
        ScreenNoted pulse = programme.profile().pulse();
        LocalDate last = pulse == null
                ? opened
                : programme.day(pulse.source().occurredAt().toInstant());
        LocalDate due = (last.isBefore(opened) ? opened : last).plusDays(pulses.everyDays());
        Flare flare = programme.course().flare();
        boolean asked = flare != null && flare.openedOn().isBefore(due) && last.isBefore(flare.openedOn());
        return asked ? flare.openedOn() : due;
    }

    /** When the hold begins; empty while it holds already. */
    public Optional<Instant> due(Programme programme, Pulse pulses) {
        return programme.course().increasesHeld()
                ? Optional.empty()
                : Optional.of(programme.startOf(pulseDue(programme, pulses).plusDays(pulses.overdueDays() + 1L)));
    }

    /** Begins the hold, which is due. */
    public void hold(Deliberation deliberation) {
        Pulse pulses = deliberation.policy().pulse();
        LocalDate due = pulseDue(deliberation.now(), pulses);
        ScreenNoted pulse = deliberation.now().profile().pulse();
        List<UUID> inputs = pulse == null ? List.of() : List.of(pulse.source().eventId());
        deliberation
                .ruling()
                .fired(ID, "HELD", Figures.of("pulseDue", due).and("overdueDays", pulses.overdueDays()), inputs)
                .then(id -> new IncreasesHeld(id, due))
                .because("R-SAFE-3.HELD", Figures.of("pulseDue", due));
    }

    /** Ends the hold once a pulse that is not overdue has been taken in. */
    public void release(Deliberation deliberation, ScreenNoted screen) {
        boolean held = deliberation.course() != null && deliberation.course().increasesHeld();
        if (!held || !screen.ofPulse()) {
            return;
        }
        Pulse pulses = deliberation.policy().pulse();
        LocalDate overdue = pulseDue(deliberation.now(), pulses).plusDays(pulses.overdueDays());
        if (!deliberation.today().isAfter(overdue)) {
            deliberation
                    .ruling()
                    .fired(
                            ID,
                            "RELEASED",
                            Figures.of("pulseDue", pulseDue(deliberation.now(), pulses)),
                            List.of(screen.source().eventId()))
                    .then(IncreasesReleased::new)
                    .because("R-SAFE-3.RELEASED", Figures.none());
        }
    }
}
