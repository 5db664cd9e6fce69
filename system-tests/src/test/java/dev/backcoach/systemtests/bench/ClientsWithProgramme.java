package dev.backcoach.systemtests.bench;

import dev.backcoach.local.journey.Decision;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Narrator;
import dev.backcoach.local.journey.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Clients with a plan, who have answered the three questionnaires over HTTP as the worked journey's client does. */
final class ClientsWithProgramme {

    private ClientsWithProgramme() {}

    /** Ids of a client and the client's coach. */
    record Made(UUID client, UUID coach) {}

    /** Moves the system's clock to the next morning. */
    static List<Made> make(RunningSystem system, int count) {
        List<Journey> journeys = Stream.generate(() -> new Journey(system.gateway(), new Silent()))
                .limit(count)
                .toList();
        journeys.forEach(Journey::begin);
        return journeys.stream()
                .map(journey -> new Made(journey.client().id(), journey.coach().id()))
                .toList();
    }

    private static final class Silent implements Narrator {

        @Override
        public void dayBegins(int day, LocalDate date) {}

        @Override
        public void happened(String what) {}

        @Override
        public void decided(Decision decision) {}

        @Override
        public void planChanged(Plan plan) {}
    }
}
