package dev.backcoach.programme.programme;

import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.decision.Figures;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A decision being taken: which rules had a say, what was passed over, and what it makes happen. */
public final class Ruling {

    private final Deliberation deliberation;
    private final UUID id;
    private final List<Fired> fired = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Function<UUID, Outcome>> outcomes = new ArrayList<>();

    Ruling(Deliberation deliberation) {
        this.deliberation = deliberation;
        Programme now = deliberation.now();
        this.id = DerivedId.of(now.seed(), now.decisions() + 1L);
    }

    /** The id under which it will be recorded: the same whenever the same facts are decided anew. */
    public UUID id() {
        return id;
    }

    /** A rule had a say. */
    public Ruling fired(String rule, String result, Figures params, Collection<UUID> inputs) {
        fired.add(new Fired(rule, result, params.map(), List.copyOf(inputs)));
        return this;
    }

    /** Candidates were passed over. */
    public Ruling rejected(Collection<Rejected> passedOver) {
        rejected.addAll(passedOver);
        return this;
    }

    /** What it makes happen, after what came before. */
    public Ruling then(Function<UUID, Outcome> outcome) {
        outcomes.add(outcome);
        return this;
    }

    /** Takes the decision: it is recorded, then its outcomes in their order. */
    public void because(String key, Figures args) {
        deliberation.record(new DecisionTaken(
                id,
                new WhyTrace(
                        deliberation.ruleSet(),
                        deliberation.policyName(),
                        deliberation.asOf(),
                        fired,
                        rejected,
                        new Explanation(key, args.map()))));
        outcomes.forEach(outcome -> deliberation.record(outcome.apply(id)));
    }
}
