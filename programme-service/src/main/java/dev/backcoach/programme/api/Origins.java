package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.programme.api.OriginView.DecisionEntries;
import dev.backcoach.programme.api.OriginView.Step;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.log.StoredEvents;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The way back from a prescription, and from a decision, to the diary. */
@ApplicationScoped
public class Origins {

    private final StoredEvents events;
    private final Doses doses;
    private final DecisionWords words;

    Origins(StoredEvents events, Doses doses, DecisionWords words) {
        this.events = events;
        this.doses = doses;
        this.words = words;
    }

    /** Of an item of the plan. */
    OriginView of(ClientId client, Prescription item) {
        Trail trail = new Trail(events.of(client));
        List<DecisionTaken> decisions = trail.behind(item.exercise());
        return new OriginView(
                item.exercise(),
                doses.nameOf(item.exercise()),
                item.rung(),
                doses.of(item.exercise(), item.rung(), item.timesPerWeek()),
                item.since(),
                decisions.stream().map(this::step).toList(),
                entries(trail, decisions));
    }

    /** @throws ProblemException 404 when the client has no such decision */
    DecisionEntries behind(ClientId client, UUID decision) {
        Trail trail = new Trail(events.of(client));
        DecisionTaken taken = trail.decision(decision)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no such decision about this client. GET .../decisions lists them."));
        return new DecisionEntries(decision, entries(trail, List.of(taken)));
    }

    private Step step(DecisionTaken taken) {
        WhyTrace why = taken.why();
        return new Step(
                taken.decision(),
                why.asOf(),
                why.fired().stream().map(Fired::rule).distinct().toList(),
                words.said(why.explanation()));
    }

    private static List<EntryView> entries(Trail trail, List<DecisionTaken> decisions) {
        return trail.facts(decisions).stream().map(EntryViews::of).toList();
    }
}
