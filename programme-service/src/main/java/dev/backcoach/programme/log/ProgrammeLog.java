package dev.backcoach.programme.log;

import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.inbound.NeighbourFacts;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Rulebook;
import dev.backcoach.programme.readmodel.CaseloadModel;
import dev.backcoach.programme.readmodel.Comparisons;
import dev.backcoach.programme.readmodel.DecisionModel;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the service's log together: it follows its three neighbours and looks at every client when it is time. */
@Singleton
public class ProgrammeLog {

    private static final int STATE_SHAPE = 6;

    @Produces
    @Singleton
    ProgrammeDecider decider(Catalogue catalogue, Policies policies) {
        return new ProgrammeDecider(Rulebook.of(catalogue, policies));
    }

    @Produces
    @Singleton
    EventTypes<ProgrammeEvent> types(EventLogs logs) {
        return ProgrammeTypes.with(logs.json(ProgrammeTypes::adjust));
    }

    @Produces
    @Singleton
    @Startup
    EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log(
            EventLogs logs,
            ProgrammeDecider decider,
            EventTypes<ProgrammeEvent> types,
            Catalogue catalogue,
            NeighbourFacts facts,
            DecisionModel decisions,
            CaseloadModel caseload,
            AnalyticsConsents consents,
            Comparisons comparisons) {
        SealedJson json = types.json();
        return logs.of(new Aggregate<>(decider, types, json, Programme.class, STATE_SHAPE))
                .takingIn(facts, "intake", "assessment", "progress")
                .projecting(decisions)
                .projecting(caseload)
                .forgetting(comparisons::forget)
                .publishingState(
                        LatestState.TOPIC,
                        (client, known) ->
                                json.write(client, LatestState.of(known.version(), known.state(), catalogue)))
                .publishing(current -> new AnalyticsPublisher(
                        consents,
                        AnalyticsTypes.with(json),
                        current,
                        logs.pseudonymous(ProgrammeTypes.SERVICE, AnalyticsTypes.FAMILY)))
                .countingDecisions(ProgrammeLog::rulesOf)
                .reviewing(decider::nextReview, RunReviews::new)
                .open();
    }

    private static List<String> rulesOf(ProgrammeEvent event) {
        return event instanceof DecisionTaken taken
                ? taken.why().fired().stream().map(Fired::rule).distinct().toList()
                : List.of();
    }
}
