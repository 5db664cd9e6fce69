package dev.backcoach.systemtests.bench;

import dev.backcoach.local.Service;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Clients with a plan and their coaches, who read it; each coach's read is recorded before it is answered. */
final class ProgrammeReaders {

    private final RunningSystem system;
    private final List<Served> clients;

    /** A client, and the tokens of those who read. */
    private record Served(UUID client, String ownToken, String coachToken) {}

    ProgrammeReaders(RunningSystem system, List<ClientsWithProgramme.Made> made) {
        this.system = system;
        this.clients = made.stream()
                .map(m -> new Served(m.client(), system.token("client", m.client()), system.token("coach", m.coach())))
                .toList();
    }

    /** One of the clients, picked at random, reads the programme. */
    LoadCall byTheClient() {
        Served served = random();
        return read(served.client(), served.ownToken());
    }

    /** The coach of one of the clients reads the client's programme. */
    LoadCall byTheCoach() {
        Served served = random();
        return read(served.client(), served.coachToken());
    }

    private Served random() {
        return clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
    }

    private LoadCall read(UUID client, String token) {
        return new LoadCall(
                "GET", system.port(Service.PROGRAMME), "/programme/v1/clients/" + client + "/programme", token, null);
    }
}
