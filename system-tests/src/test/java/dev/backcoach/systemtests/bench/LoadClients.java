package dev.backcoach.systemtests.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Clients with a token each, and the sessions that they log. */
final class LoadClients {

    private static final Duration WALK = Duration.ofMinutes(4);
    private final RunningSystem system;
    private final List<Holder> clients;
    private final Duration clockAhead;

    private record Holder(UUID id, String token) {}

    /** Gets a token for each; signing takes about a millisecond. */
    LoadClients(RunningSystem system, List<UUID> ids) {
        this.system = system;
        this.clockAhead = Duration.between(
                OffsetDateTime.now(ZoneOffset.UTC), system.clock().now());
        this.clients = ids.parallelStream()
                .map(id -> new Holder(id, system.token("client", id)))
                .toList();
    }

    /** A walk that one of the clients, picked at random, has just finished. */
    LoadCall walkNow() {
        return walk(random(), OffsetDateTime.now(ZoneOffset.UTC).plus(clockAhead));
    }

    /** Walks of the clients in turn, each client's one after the other with this time between them. */
    Supplier<LoadCall> walksFrom(OffsetDateTime first, Duration between) {
        long[] made = {0}; // used by one caller only
        return () -> {
            long number = made[0]++;
            Holder client = clients.get((int) (number % clients.size()));
            return walk(client, first.plus(between.multipliedBy(number / clients.size())));
        };
    }

    /** A question for the client's programme that is answered when it rests on this version. */
    LoadCall programmeAfter(LoadCall entry, String version) {
        String client = Path.of(entry.path()).getName(3).toString();
        return new LoadCall(
                "GET",
                system.port(Service.PROGRAMME),
                "/programme/v1/clients/" + client + "/programme?after=" + version,
                entry.token(),
                null);
    }

    private Holder random() {
        return clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
    }

    private LoadCall walk(Holder client, OffsetDateTime end) {
        return new LoadCall(
                "PUT",
                system.port(Service.PROGRESS),
                "/progress/v1/clients/" + client.id() + "/sessions/" + UuidCreator.getTimeOrderedEpoch(),
                client.token(),
                """
                {"revision":1,"exercise":"walk.block","startedAt":"%s","endedAt":"%s",\
                "performed":{"sets":1,"amount":4,"unit":"MINUTES"},\
                "painDuring":1,"painAfter":1,"effort":3,"formBad":false}""".formatted(end.minus(WALK), end));
    }
}
