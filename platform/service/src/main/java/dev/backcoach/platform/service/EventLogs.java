package dev.backcoach.platform.service;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.command.History;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.command.SnapshotWriter;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.consumer.BatchHandler;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.consumer.ParkingLimit;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.postgres.AccessTable;
import dev.backcoach.platform.eventlog.postgres.ClientEvents;
import dev.backcoach.platform.eventlog.postgres.DueReviews;
import dev.backcoach.platform.eventlog.postgres.Erasures;
import dev.backcoach.platform.eventlog.postgres.JdbcTransactions;
import dev.backcoach.platform.eventlog.postgres.Positions;
import dev.backcoach.platform.eventlog.postgres.PostgresClientKeys;
import dev.backcoach.platform.eventlog.postgres.PostgresEventStore;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.relay.PseudonymousMessages;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.AfterWait;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a service's event log together: the store in the service's database, its vault, the relay to Kafka, and whatever
 * of consumer, read models and reviews the service asks for. Closes it with the service.
 */
@ApplicationScoped
public class EventLogs {

    private static final int STATES_HELD = 20_000;
    private static final int RELAY_BATCH = 1_000;
    private static final Duration RELAY_QUIET_AT_MOST = Duration.ofSeconds(10);
    private static final int ERASURES_AT_ONCE = 20;
    private static final Duration LOOK_FOR_ERASURES_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_REVIEWS_EVERY = Duration.ofMillis(500);
    /** After a failure, before the next try; without one the next step follows at once. */
    private static final Duration POLL_PAUSE = Duration.ofMillis(100);

    private static final Duration READ_MODELS_LOOK = Duration.ofMillis(50);
    /** Nobody waits for what publishers tell, and of several changes of a client they tell the last. */
    private static final Duration PUBLISHERS_GATHER = Duration.ofMillis(250);

    private final AgroalDataSource dataSource;
    private final KafkaSettings kafka;
    private final InstantSource clock;
    private final AfterWait wait;
    private final Vault vault;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Duration sampleEvery;
    private final Duration exportWaits;
    private final List<EventLog<?, ?, ?>> open = new CopyOnWriteArrayList<>();

    /**
     * @param masterKeyset {@code backcoach.vault.master-keyset}: the secret that wraps every client's key
     * @param masterKeysetFile {@code backcoach.vault.master-keyset-file}: a file with it, instead
     * @throws IllegalStateException unless one of the two is there
     * @param sampleEvery {@code backcoach.meters.every}: how often the database is asked for what meters tell
     * @param exportWaits {@code backcoach.export.wait-at-most}: how long an export waits for the services' parts
     */
    EventLogs(
            AgroalDataSource dataSource,
            KafkaSettings kafka,
            InstantSource clock,
            AfterWait wait,
            MeterRegistry meters,
            Traces traces,
            @ConfigProperty(name = "backcoach.vault.master-keyset") Optional<String> masterKeyset,
            @ConfigProperty(name = "backcoach.vault.master-keyset-file") Optional<Path> masterKeysetFile,
            @ConfigProperty(name = "backcoach.meters.every", defaultValue = "5s") Duration sampleEvery,
            @ConfigProperty(name = "backcoach.export.wait-at-most", defaultValue = "12h") Duration exportWaits) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.clock = clock;
        this.wait = wait;
        this.meters = meters;
        this.traces = traces;
        this.sampleEvery = sampleEvery;
        this.exportWaits = exportWaits;
        this.vault = new Vault(Secrets.masterKeys(masterKeyset, masterKeysetFile), new PostgresClientKeys(dataSource));
    }

    /** JSON with this service's personal values sealed. */
    public SealedJson json() {
        return new SealedJson(vault);
    }

    /** @param adjust adds what the service's own types need, for example mix-ins of its sealed interfaces */
    public SealedJson json(Consumer<JsonMapper.Builder> adjust) {
        return new SealedJson(vault, adjust);
    }

    /**
     * A topic for events under pseudonyms; to be closed by whoever asks for it.
     *
     * @param service the short name of who publishes
     * @param family what the topic is named after, for example {@code analytics}
     */
    public PseudonymousTopic pseudonymous(String service, String family) {
        return new PseudonymousTopic(kafka.of(service + "-" + family), new PseudonymousMessages(service, family));
    }

    /** Begins to put the log of this aggregate together. */
    public <C, E, S> Opening<C, E, S> of(Aggregate<C, E, S> aggregate) {
        return new Opening<>(aggregate);
    }

    List<EventLog<?, ?, ?>> open() {
        return open;
    }

    /** @throws ProblemException 404 when this process is not that service */
    EventLog<?, ?, ?> named(String service) {
        return open.stream()
                .filter(log -> log.service().equals(service))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("This is not the " + service + " service."));
    }

    void close(@Observes ShutdownEvent event) {
        open.forEach(EventLog::close);
    }

    /** A log that is being put together. */
    public final class Opening<C, E, S> {

        private Aggregate<C, E, S> aggregate;
        private final List<ReadModel<E>> readModels = new ArrayList<>();
        private List<String> sources = List.of();
        private FactReader<C> reader;
        private Function<Instant, C> review;
        private final List<Function<Function<ClientId, Known<S>>, ReadModel<E>>> publishers = new ArrayList<>();
        private Function<E, List<String>> rules = _ -> List.of();
        private final List<ExportSection> exported = new ArrayList<>();
        private final List<Consumer<ClientId>> forgotten = new ArrayList<>();
        private final List<Background> further = new ArrayList<>();

        private Opening(Aggregate<C, E, S> aggregate) {
            this.aggregate = aggregate;
        }

        /** Takes other services' facts in, by their short names. */
        public Opening<C, E, S> takingIn(FactReader<C> factReader, String... services) {
            this.reader = factReader;
            this.sources = List.copyOf(Arrays.asList(services));
            return this;
        }

        /** Fills a read model. */
        public Opening<C, E, S> projecting(ReadModel<E> readModel) {
            readModels.add(readModel);
            return this;
        }

        /**
         * Publishes each client's latest state to a compacted topic, under the client's id.
         *
         * @param form the state as readers see it, as JSON with its version and nothing personal
         */
        public Opening<C, E, S> publishingState(String topic, BiFunction<ClientId, Known<S>, String> form) {
            Map<String, Object> settings = kafka.of(aggregate.service() + "-state");
            return publishing(current -> new LatestStates<>(settings, topic, current, form));
        }

        /**
         * Publishes what follows from events to another topic, as a read model whose cursor moves after that.
         *
         * @param publisher is made of what tells a client's present state; that throws {@code ClientGone} when erased
         *     and must not be asked in the transaction that moves the cursor
         */
        public Opening<C, E, S> publishing(Function<Function<ClientId, Known<S>>, ReadModel<E>> publisher) {
            publishers.add(publisher);
            return this;
        }

        /**
         * Decides by the clock too.
         *
         * @param due when a client in this state is to be looked at again
         * @param command runs every review that is due by a moment, each as of its own due time; decides nothing where
         *     none is
         */
        public Opening<C, E, S> reviewing(Function<S, Optional<Instant>> due, Function<Instant, C> command) {
            this.aggregate = new Aggregate<>(
                    aggregate.decider(),
                    aggregate.types(),
                    aggregate.json(),
                    aggregate.stateType(),
                    aggregate.stateShape(),
                    due);
            this.review = command;
            return this;
        }

        /** Counts decisions by rule: the ids of the rules that led to an event, none where it is no decision. */
        public Opening<C, E, S> countingDecisions(Function<E, List<String>> rulesOf) {
            this.rules = rulesOf;
            return this;
        }

        /**
         * Deletes what else the service keeps of an erased client, with all that is left of it.
         *
         * @param forget called in the transaction that deletes the rest
         */
        public Opening<C, E, S> forgetting(Consumer<ClientId> forget) {
            forgotten.add(forget);
            return this;
        }

        /** Gives this to exports as well; events and accesses are given in any case. */
        public Opening<C, E, S> exporting(ExportSection section) {
            exported.add(section);
            return this;
        }

        /**
         * Collects what the services give to exports.
         *
         * @param pieces takes each at least once; what it throws is tried again, but for {@link ClientGone}
         */
        public Opening<C, E, S> collectingExports(Consumer<ExportChunk> pieces) {
            String name = aggregate.service() + "-export-parts";
            ExportParts parts = new ExportParts(kafka.of(name), name, pieces);
            further.add(new Background(name, POLL_PAUSE, parts::step, parts::close));
            return this;
        }

        /** Does something again and again while the service runs. */
        public Opening<C, E, S> regularly(String name, Duration pause, Runnable work) {
            further.add(new Background(aggregate.service() + "-" + name, pause, () -> {
                work.run();
                return false;
            }));
            return this;
        }

        /**
         * Starts everything; the schema must be there.
         *
         * @throws IllegalStateException when a client's key is wrapped with a master key that is missing
         */
        public EventLog<C, E, S> open() {
            vault.requireMasters();
            String service = aggregate.service();
            EventStore store = new MeteredStore(new PostgresEventStore(dataSource), service, "commands", meters);
            StateCache<S> cache = new StateCache<>(STATES_HELD);
            RelayRunner relay = new RelayRunner(service, relay(service));
            JtaTransactions transactions = new JtaTransactions(dataSource);
            List<Filling<E>> fillings = new ArrayList<>();
            int asked = readModels.size(); // by people who wait; publishers, behind these, gather first
            Runnable recorded = () -> {
                relay.wake();
                fillings.stream().limit(asked).forEach(Filling::wake);
            };
            CommandHandler<C, E, S> commands =
                    new CommandHandler<>(aggregate, store, cache, vault, clock, CommandSettings.DEFAULT, recorded);
            publishers.forEach(publisher -> readModels.add(publisher.apply(commands::current)));
            for (ReadModel<E> readModel : readModels) {
                Duration pause = fillings.size() < asked ? READ_MODELS_LOOK : PUBLISHERS_GATHER;
                Consumer<E> shown = fillings.isEmpty() ? this::count : _ -> {};
                fillings.add(
                        new Filling<>(service, transactions, aggregate.types(), readModel, pause, wait::signal, shown));
            }
            Optional<EventLog.Intake<C, E, S>> intake =
                    reader == null ? Optional.empty() : Optional.of(intake(service, cache, recorded));
            CommandMeters<C> metered = new CommandMeters<>(service, commands::handle, meters, traces);
            further.add(exporting(service, commands::current));
            Operations operations = new OverTheLog<>(
                            aggregate, readModels, cache, dataSource, kafka.of(service + "-verification"))
                    .operations();
            EventLog<C, E, S> log = new EventLog<>(
                    aggregate.types(),
                    commands,
                    metered,
                    new History<>(aggregate, store),
                    wait,
                    relay,
                    intake,
                    List.copyOf(fillings),
                    Optional.ofNullable(review).map(command -> reviews(service, metered::handle, intake, command)),
                    erasures(service, transactions),
                    meters(service, operations.positions(), relay, intake),
                    operations,
                    List.copyOf(further));
            open.add(log);
            log.start();
            return log;
        }

        private Relay relay(String service) {
            EventMessages messages = new EventMessages(EventMessages.topicOf(service), aggregate.types());
            return new Relay(
                    () -> new PostgresRelaySession(dataSource, RELAY_QUIET_AT_MOST),
                    () -> new TracedPublisher(
                            new KafkaPublisher(
                                    kafka.of(service + "-relay"), KafkaPublisher.transactionalId(service), messages),
                            traces),
                    aggregate.types(),
                    RELAY_BATCH);
        }

        private void count(E event) {
            rules.apply(event)
                    .forEach(rule -> meters.counter("backcoach.decisions", "service", aggregate.service(), "rule", rule)
                            .increment());
        }

        private LogMeters meters(
                String service, Positions positions, RelayRunner relay, Optional<EventLog.Intake<C, E, S>> intake) {
            LogMeters ofLog = new LogMeters(service, positions, clock, sampleEvery);
            Tags tags = Tags.of("service", service);
            ofLog.relay(relay, tags, meters);
            intake.ifPresent(i -> ofLog.consumer(i.consumer(), tags, meters));
            readModels.forEach(readModel -> ofLog.readModel(readModel.name(), tags, meters));
            ofLog.waiting(tags, meters);
            return ofLog;
        }

        private EventLog.Intake<C, E, S> intake(String service, StateCache<S> cache, Runnable recorded) {
            FactReader<C> traced = new TracedReader<>(reader, traces);
            EventStore store = new MeteredStore(new PostgresEventStore(dataSource), service, "facts", meters);
            SnapshotWriter<S> snapshots =
                    new SnapshotWriter<>(store, aggregate, CommandSettings.DEFAULT.eventsPerSnapshot());
            ParkedClients<C, E, S> parked = new ParkedClients<>(aggregate, traced, store, cache, vault, clock);
            FactConsumer consumer = new FactConsumer(
                    kafka.of(service + "-consumer"),
                    service,
                    sources.stream().map(EventMessages::topicOf).toList(),
                    new BatchHandler<>(aggregate, traced, store, cache, snapshots, vault, clock, ParkingLimit.DEFAULT),
                    parked,
                    clock,
                    clients -> {
                        recorded.run();
                        wait.signal(clients);
                    });
            return new EventLog.Intake<>(sources, consumer, parked);
        }

        /** Deletes what is left of erased clients, read models included. */
        private EventLog.Erasing erasures(String service, Transactions transactions) {
            Erasures erasures = new Erasures(transactions, (_, client) -> {
                readModels.forEach(readModel -> readModel.forget(client));
                forgotten.forEach(forget -> forget.accept(client));
            });
            Background sweeping = new Background(
                    service + "-erasures",
                    LOOK_FOR_ERASURES_EVERY,
                    () -> erasures.sweep(ERASURES_AT_ONCE).size() == ERASURES_AT_ONCE);
            return new EventLog.Erasing(erasures, sweeping);
        }

        /** Gives this service's part to every export that is asked for. */
        private Background exporting(String service, Consumer<ClientId> mustBeThere) {
            AccessTable accesses = new AccessTable(new JdbcTransactions(dataSource));
            List<ExportSection> sections = new ArrayList<>(exported);
            sections.add(Accesses.exported(accesses));
            ExportPart<E> part = new ExportPart<>(
                    aggregate.types(),
                    new ClientEvents(new JdbcTransactions(dataSource)),
                    EventMeanings.read(),
                    sections);
            Exporting exporting = new Exporting(
                    service,
                    part,
                    aggregate.types().json(),
                    mustBeThere,
                    new Exporting.Settings(
                            kafka.of(service + "-exports"), kafka.of(service + "-exports-sender"), exportWaits),
                    clock);
            return new Background(service + "-exports", POLL_PAUSE, exporting::step, exporting::close);
        }

        private Background reviews(
                String service,
                Function<Request<C>, Answer> commands,
                Optional<EventLog.Intake<C, E, S>> intake,
                Function<Instant, C> command) {
            Function<ClientId, Optional<Instant>> caughtUp = client -> intake.isEmpty()
                    ? Optional.of(clock.instant())
                    : intake.get().consumer().caughtUpAsOf(client);
            Reviews<C> reviews =
                    new Reviews<>(new DueReviews(new JdbcTransactions(dataSource)), commands, caughtUp, command, clock);
            return new Background(service + "-reviews", LOOK_FOR_REVIEWS_EVERY, reviews::run);
        }
    }
}
