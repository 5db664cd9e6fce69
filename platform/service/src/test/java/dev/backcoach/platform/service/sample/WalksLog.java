package dev.backcoach.platform.service.sample;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.Facts;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sample's wiring, as every service has one. */
@Singleton
public class WalksLog {

    record CoachAssigned(UUID coachId) {}

    private static final class IntakeFacts implements FactReader<Walks.Command> {

        @Override
        public Optional<Walks.Command> commandFor(Fact fact) {
            if (erases(fact)) {
                return Optional.of(new Walks.Forget());
            }
            return fact.type().equals("coach-assigned.v1")
                    ? Optional.of(new Walks.Introduce(
                            Facts.read(fact, CoachAssigned.class).coachId()))
                    : Optional.empty();
        }

        @Override
        public boolean restricts(Fact fact) {
            return false;
        }

        @Override
        public boolean erases(Fact fact) {
            return fact.type().equals("client-erased.v1");
        }
    }

    @Produces
    @Singleton
    @Startup
    EventLog<Walks.Command, Walks.Event, Walks.State> log(EventLogs logs, WalkList walks) {
        SealedJson json = logs.json();
        EventTypes<Walks.Event> types = EventTypes.of("progress", Walks.Event.class, json)
                .event("introduced.v1", Walks.Introduced.class)
                .event("walk-logged.v1", Walks.WalkLogged.class)
                .event("walk-corrected.v1", Walks.WalkCorrected.class)
                .event("reminded.v1", Walks.Reminded.class)
                .erasure("forgotten.v1", Walks.Forgotten.class)
                .build();
        return logs.of(new Aggregate<>(new Walks(), types, json, Walks.State.class, 1))
                .takingIn(new IntakeFacts(), "intake")
                .projecting(walks)
                .publishingState(
                        "backcoach.programme.state",
                        (_, known) -> "{\"version\": " + known.version() + ", \"walks\": "
                                + known.state().walks() + "}")
                .countingDecisions(event -> event instanceof Walks.Reminded ? List.of("W-REMIND") : List.of())
                .reviewing(Walks.State::due, Walks.RunReviews::new)
                .open();
    }
}
