package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.service.ReadModel;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.ProgrammeEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** Fills {@code decision-v1}: every decision with its why-trace. */
@Singleton
public class DecisionModel implements ReadModel<ProgrammeEvent> {

    /** The read model's name. */
    public static final String NAME = "decision-v1";

    private final Decisions decisions;

    DecisionModel(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<ProgrammeEvent>> events) {
        for (Projected<ProgrammeEvent> projected : events) {
            if (projected.event() instanceof DecisionTaken taken) {
                decisions.persist(new DecisionEntry(
                        projected.row().client().value(),
                        projected.row().version(),
                        taken.decision(),
                        projected.row().recordedAt(),
                        projected.row().payload()));
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("decision_v1");
    }

    @Override
    public void forget(ClientId client) {
        decisions.forget(client);
    }
}
