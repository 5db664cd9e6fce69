package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.NotYetTakenIn;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.History;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.postgres.Erasures;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.AfterWait;
import dev.backcoach.platform.rest.version.StreamVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service's event log at work: commands in, current state out, the relay publishing, other services' facts taken in,
 * read models filled, due reviews run. Made by {@link EventLogs}.
 */
public final class EventLog<C, E, S> {

    private final String service;
    private final CommandHandler<C, E, S> commands;
    private final CommandMeters<C> metered;
    private final History<C, E, S> history;
    private final AfterWait wait;
    private final RelayRunner relay;
    private final Optional<Intake<C, E, S>> intake;
    private final List<Filling<E>> readModels;
    private final Optional<Background> reviews;
    private final EventTypes<E> types;
    private final Erasing erasing;
    private final LogMeters meters;
    private final Operations operations;
    private final List<Background> further;

    /** What deletes what is left of erased clients, and how far that has come. */
    record Erasing(Erasures erasures, Background sweeping) {}

    /** What takes other services' facts in. */
    record Intake<C, E, S>(List<String> sources, FactConsumer consumer, ParkedClients<C, E, S> parked) {}

    EventLog(
            EventTypes<E> types,
            CommandHandler<C, E, S> commands,
            CommandMeters<C> metered,
            History<C, E, S> history,
            AfterWait wait,
            RelayRunner relay,
            Optional<Intake<C, E, S>> intake,
            List<Filling<E>> readModels,
            Optional<Background> reviews,
            Erasing erasing,
            LogMeters meters,
            Operations operations,
            List<Background> further) {
        this.service = types.service();
        this.types = types;
        this.commands = commands;
        this.metered = metered;
        this.history = history;
        this.wait = wait;
        this.relay = relay;
        this.intake = intake;
        this.readModels = readModels;
        this.reviews = reviews;
        this.erasing = erasing;
        this.meters = meters;
        this.operations = operations;
        this.further = further;
    }

    /**
     * Decides a command and waits until what it makes happen is durable.
     *
     * @see CommandHandler#handle
     */
    public Answer handle(Request<C> request) {
        return metered.handle(request);
    }

    /**
     * The client's state as of now; version 0 when nothing is known.
     *
     * @throws dev.backcoach.platform.eventlog.ClientGone when the client has been erased
     */
    public Known<S> current(ClientId client) {
        return commands.current(client);
    }

    /**
     * The client's state as it was known at a moment. Reads the whole stream.
     *
     * @throws dev.backcoach.platform.eventlog.ClientGone when the client has been erased
     */
    public Known<S> asOf(ClientId client, Instant moment) {
        commands.current(client);
        return history.asOf(client, moment);
    }

    /**
     * The events after a version of the client's stream, as they are stored; 0 for all.
     *
     * @throws dev.backcoach.platform.eventlog.ClientGone when the client has been erased
     */
    public List<EventRow> after(ClientId client, long version) {
        commands.current(client);
        return history.after(client, version);
    }

    /**
     * How far a client's erasure has come.
     *
     * @param event which erased the client
     * @param erasedAt when that was recorded
     * @param swept whether nothing but that event is left in this service
     * @param elsewhere other services that have told that they erased the client because of it
     */
    public record Erased<E>(E event, Instant erasedAt, boolean swept, Set<String> elsewhere) {}

    /** How far the client's erasure has come; empty when the client has not been erased. */
    public Optional<Erased<E>> erased(ClientId client) {
        return history.after(client, 0).stream()
                .filter(row -> types.isErasure(row.type()))
                .findFirst()
                .map(row -> {
                    Erasures.Progress progress = erasing.erasures().progress(client, row.eventId());
                    return new Erased<>(types.read(row), row.recordedAt(), progress.swept(), progress.elsewhere());
                });
    }

    /** Waits until something is recorded after this version; false when nothing is within this time. */
    public boolean awaitNews(ClientId client, long version, Duration atMost) {
        return wait.within(client, atMost, () -> current(client).version() > version);
    }

    /** How far a client's stream of this service has come, as entity tags and {@code after=} say it. */
    public StreamVersion version(long version) {
        return new StreamVersion(service, version);
    }

    /**
     * Waits until the client's state rests on what {@code after=} asks for.
     *
     * @param after a version of this service's stream or of one that it takes in; null to not wait
     * @throws ProblemException 400 when it is of another service
     * @throws dev.backcoach.platform.eventlog.NotYetTakenIn when it does not come in time
     * @throws dev.backcoach.platform.eventlog.ClientParked when it will not come by waiting
     */
    public void awaitState(ClientId client, StreamVersion after) {
        wait.until(client, after, version -> isInState(client, version));
    }

    /**
     * Waits until a read model shows what {@code after=} asks for.
     *
     * @param readModel its name
     * @param after as for {@link #awaitState}
     */
    public void awaitReadModel(String readModel, ClientId client, StreamVersion after) {
        if (after == null) {
            return;
        }
        Filling<E> filling = filling(readModel);
        awaitState(client, after);
        long version =
                after.name().equals(service) ? after.version() : current(client).version();
        if (version > 0) {
            wait.until(client, version(version), shown -> filling.hasPassed(client, shown.version()));
        }
    }

    /**
     * Lets nobody read from a read model that is still being filled for the first time.
     *
     * @throws NotYetTakenIn while it has not shown all that there was when the service started
     */
    public void mustHaveCaughtUp(String readModel) {
        if (!filling(readModel).hasCaughtUp()) {
            throw new NotYetTakenIn(readModel + " is being filled; it does not show everything yet");
        }
    }

    private Filling<E> filling(String readModel) {
        return readModels.stream()
                .filter(f -> f.name().equals(readModel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model " + readModel));
    }

    private boolean isInState(ClientId client, StreamVersion after) {
        if (after.name().equals(service)) {
            return current(client).version() >= after.version();
        }
        Intake<C, E, S> source = intake.filter(i -> i.sources().contains(after.name()))
                .orElseThrow(() -> ProblemException.parameter(
                        "after", "names a service that this one does not follow; use " + usable()));
        return after.version() == 0 || source.parked().hasTakenIn(client, after.name(), after.version());
    }

    private String usable() {
        return service + "-<version>"
                + intake.map(i -> String.join(
                                "",
                                i.sources().stream()
                                        .map(s -> ", " + s + "-<version>")
                                        .toList()))
                        .orElse("");
    }

    /** The service's short name. */
    String service() {
        return service;
    }

    RelayRunner relay() {
        return relay;
    }

    Optional<Intake<C, E, S>> intake() {
        return intake;
    }

    List<Filling<E>> readModels() {
        return readModels;
    }

    Optional<Background> reviews() {
        return reviews;
    }

    Background sweeping() {
        return erasing.sweeping();
    }

    /** What else goes on beside all that. */
    List<Background> further() {
        return further;
    }

    Operations operations() {
        return operations;
    }

    void start() {
        relay.start();
        readModels.forEach(Filling::start);
        intake.ifPresent(i -> i.consumer().start());
        reviews.ifPresent(Background::start);
        erasing.sweeping().start();
        meters.start();
        operations.jobs().start();
        further.forEach(Background::start);
    }

    /** Takes nothing more in, finishes what is under way, publishes last. */
    void close() {
        further.forEach(Background::close);
        intake.ifPresent(i -> i.consumer().close());
        reviews.ifPresent(Background::close);
        erasing.sweeping().close();
        meters.close();
        operations.jobs().close();
        commands.close();
        readModels.forEach(Filling::close);
        relay.close();
    }
}
