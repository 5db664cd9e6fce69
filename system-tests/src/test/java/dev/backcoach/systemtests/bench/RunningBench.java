package dev.backcoach.systemtests.bench;

import static org.awaitility.Awaitility.await;

import dev.backcoach.local.Service;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * The running system: how fast clients' entries are accepted over HTTP with real tokens and how soon they show in the
 * plan, what a service that was away has to catch up on, and what all of it takes of the machine. The load generator
 * runs on the same processors.
 */
final class RunningBench {

    private static final String PER_SECOND = "entries/s";
    private static final String READS = "reads/s";
    private static final int CONNECTIONS = 32;
    private static final int OPEN_LOOP = 200;
    private static final int WITH_PROGRAMME = 100;
    private static final int WARMING_UP = 200;
    private static final List<Long> CLIENTS = List.of(100L, 10_000L, 1_000_000L);
    private static final int TOKENS = 20_000;
    private static final List<Long> HISTORIES = List.of(100L, 1_000L, 10_000L);
    private static final int OLD_CLIENTS = 8;
    private static final Duration BETWEEN_WALKS = Duration.ofHours(11);
    private static final int BACKLOG = 200_000;

    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration RAW_ROUND = Duration.ofSeconds(4);

    private final RunningSystem system;
    private final LoadGenerator load;
    private final int rounds;

    private RunningBench(RunningSystem system, LoadGenerator load, int rounds) {
        this.system = system;
        this.load = load;
        this.rounds = rounds;
    }

    static List<ReportPart> run(int rounds) throws Exception {
        try (RunningSystem system = RunningSystem.started();
                LoadGenerator load = new LoadGenerator(4 * CONNECTIONS)) {
            return new RunningBench(system, load, rounds).measure();
        }
    }

    private List<ReportPart> measure() throws Exception {
        List<ReportPart> parts = new ArrayList<>();
        parts.add(startUp());
        List<ClientsWithProgramme.Made> made = ClientsWithProgramme.make(system, WITH_PROGRAMME + WARMING_UP);
        List<UUID> active = made.stream().map(ClientsWithProgramme.Made::client).toList();
        LoadClients clients = new LoadClients(system, active.subList(0, WITH_PROGRAMME));
        LoadClients others = new LoadClients(system, active.subList(WITH_PROGRAMME, active.size()));
        parts.add(new VisibleLatency(load, clients, others, OPEN_LOOP).run(rounds));
        parts.add(reads(new ProgrammeReaders(system, made)));
        parts.add(entries(clients));
        parts.add(growthWithClients(active.getFirst()));
        parts.add(growthWithHistory());
        parts.add(catchUp());
        return parts;
    }

    private Section startUp() throws Exception {
        Rounds starts = new Rounds(rounds);
        for (Service service : Service.values()) {
            starts.add(service.moduleName() + ", from start to ready", "s", () -> {
                system.kill(service);
                return system.start(service);
            });
        }
        return new Section("Start-up", starts.run());
    }

    /** Clients among the registered ones with numbers up to this, picked at random. */
    private LoadClients numbered(long upTo) {
        return new LoadClients(
                system,
                NumberedClients.some(TOKENS, upTo, new Random(upTo)).stream()
                        .map(ClientId::value)
                        .toList());
    }

    private Section reads(ProgrammeReaders readers) throws Exception {
        return new Section(
                "Reads over HTTP, " + CONNECTIONS + " connections",
                new Rounds(rounds)
                        .add(
                                "programme, by the client",
                                READS,
                                () -> load.closedLoop(CONNECTIONS, ROUND, readers::byTheClient))
                        .add(
                                "programme, by the coach",
                                READS,
                                () -> load.closedLoop(CONNECTIONS, ROUND, readers::byTheCoach))
                        .run());
    }

    /** With all services at work on the same processors; then with the progress service alone, as from here on. */
    private Section entries(LoadClients clients) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (DurableInserts floor = new DurableInserts(system.database(Service.PROGRESS), CONNECTIONS)) {
            figures.addAll(againstFloor("all services at work", floor, clients));
            figures.addAll(memory());
            for (Service other : Service.values()) {
                if (other != Service.PROGRESS) {
                    system.kill(other);
                }
            }
            figures.addAll(againstFloor("the other services down", floor, clients));
        }
        return new Section("Entries over HTTP, " + CONNECTIONS + " connections", figures);
    }

    private List<Figure> againstFloor(String situation, DurableInserts floor, LoadClients clients) throws Exception {
        return new Rounds(rounds)
                .add("raw insert, " + situation, PER_SECOND, () -> {
                    system.awaitPassedOn(Service.PROGRESS);
                    return floor.perSecond(RAW_ROUND);
                })
                .add("entries, " + situation, PER_SECOND, () -> load.closedLoop(CONNECTIONS, ROUND, clients::walkNow))
                .run();
    }

    private List<Figure> memory() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Service service : Service.values()) {
            figures.add(Figure.once(
                    "memory of the " + service.moduleName() + " after that", "MiB", system.memory(service)));
        }
        figures.add(Figure.once("memory of PostgreSQL after that", "MiB", system.databaseMemory()));
        figures.add(Figure.once("memory of Kafka after that", "MiB", system.brokerMemory()));
        return figures;
    }

    /** Each size is measured once the table holds so many clients' streams; the clients are picked at random. */
    private Growth growthWithClients(UUID template) throws Exception {
        List<Figure> figures = new ArrayList<>();
        long registered = 0;
        for (long size : CLIENTS) {
            register(template, registered + 1, size);
            registered = size;
            LoadClients some = numbered(size);
            figures.addAll(new Rounds(rounds)
                    .add("entries, " + size + " clients", PER_SECOND, () -> {
                        system.awaitPassedOn(Service.PROGRESS);
                        return load.closedLoop(CONNECTIONS, ROUND, some::walkNow);
                    })
                    .run());
        }
        return new Growth(
                "Entries over HTTP and the number of clients",
                "clients",
                CLIENTS,
                List.of(new Growth.Line("entries of clients picked at random", Better.HIGHER, figures)));
    }

    /** Notes the registration of the clients with these numbers as that of the template was noted. */
    private void register(UUID template, long from, long to) {
        var database = system.database(Service.PROGRESS);
        Sql.execute(database, """
                insert into event (client_id, version, event_id, type, occurred_at, occurred_offset, recorded_at,
                                   causation_id, correlation_id, actor, traceparent, payload)
                select %s, 1, gen_random_uuid(), type, occurred_at, occurred_offset, recorded_at,
                       causation_id, correlation_id, actor, traceparent, payload
                from event cross join generate_series(%d, %d) n
                where client_id = '%s' and type = 'registration-noted.v1'
                """.formatted(NumberedClients.sql("n"), from, to, template));
        Sql.execute(database, "vacuum (analyze) event");
        system.awaitPassedOn(Service.PROGRESS);
    }

    /** Clients who have written in their diaries for years, each entry hours after the one before. */
    private Growth growthWithHistory() throws Exception {
        OffsetDateTime first = system.clock().now();
        long walks = 2 * HISTORIES.getLast();
        system.clock().moveTo(first.plus(BETWEEN_WALKS.multipliedBy(walks)));
        Supplier<LoadCall> next = new LoadClients(
                        system,
                        LongStream.rangeClosed(1, OLD_CLIENTS)
                                .mapToObj(
                                        number -> NumberedClients.client(number).value())
                                .toList())
                .walksFrom(first, BETWEEN_WALKS);
        List<Figure> figures = new ArrayList<>();
        long written = 0;
        for (long size : HISTORIES) {
            int missing = Math.toIntExact(OLD_CLIENTS * size - written);
            int each = Math.toIntExact(OLD_CLIENTS * Math.max(size / 20, 50));
            load.closedLoop(CONNECTIONS, missing, next);
            figures.addAll(new Rounds(rounds)
                    .add(
                            "entries, about " + size + " before",
                            PER_SECOND,
                            () -> load.closedLoop(CONNECTIONS, each, next))
                    .run());
            written += missing + (rounds + 1L) * each;
        }
        return new Growth(
                "Entries over HTTP and the length of a history",
                "entries before",
                HISTORIES,
                List.of(new Growth.Line("entries of " + OLD_CLIENTS + " clients", Better.HIGHER, figures)));
    }

    /** The programme service was down through all of the above; what it missed is made up to a round number. */
    private Section catchUp() {
        long before = system.takenIn(Service.PROGRESS, Service.PROGRAMME);
        long missing = BACKLOG - (system.recorded(Service.PROGRESS) - before - CLIENTS.getLast());
        if (missing > 0) {
            LoadClients some = numbered(CLIENTS.getLast());
            load.closedLoop(CONNECTIONS, Math.toIntExact(missing), some::walkNow);
        }
        system.awaitPassedOn(Service.PROGRESS);
        long queued = system.recorded(Service.PROGRESS) - before;
        long begin = System.nanoTime();
        system.start(Service.PROGRAMME);
        await("caught up")
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.takenIn(Service.PROGRESS, Service.PROGRAMME) >= before + queued);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Section(
                "Catching up",
                List.of(
                        Figure.once("events queued while the programme-service was down", "events", (double) queued),
                        Figure.once("until it has taken them in, from its start", "s", seconds),
                        Figure.once("taken in", "events/s", queued / seconds)));
    }
}
