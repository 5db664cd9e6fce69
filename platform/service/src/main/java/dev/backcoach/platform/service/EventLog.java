package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.History;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.AfterWait;
import dev.backcoach.platform.rest.version.StreamVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service's event log at work: commands in, current state out, the relay publishing, other services' facts taken in,
 * read models filled, due reviews run. Made by {@link EventLogs}.
 */
public final class EventLog<C, E, S> {

    private final String service;
    private final CommandHandler<C, E, S> commands;
    private final History<C, E, S> history;
    private final AfterWait wait;
    private final RelayRunner relay;
    private final Optional<Intake<C, E, S>> intake;
    private final List<Filling<E>> readModels;
    private final Optional<Background> reviews;
    private final Background erasures;

    /** What takes other services' facts in. */
    record Intake<C, E, S>(List<String> sources, FactConsumer consumer, ParkedClients<C, E, S> parked) {}

    EventLog(
            String service,
            CommandHandler<C, E, S> commands,
            History<C, E, S> history,
            AfterWait wait,
            RelayRunner relay,
            Optional<Intake<C, E, S>> intake,
            List<Filling<E>> readModels,
            Optional<Background> reviews,
            Background erasures) {
        this.service = service;
        this.commands = commands;
        this.history = history;
        this.wait = wait;
        this.relay = relay;
        this.intake = intake;
        this.readModels = readModels;
        this.reviews = reviews;
        this.erasures = erasures;
    }

    /**
     * Decides a command and waits until what it makes happen is durable.
     *
     * @see CommandHandler#handle
     */
    public Answer handle(Request<C> request) {
        return commands.handle(request);
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
        Filling<E> filling = readModels.stream()
                .filter(f -> f.name().equals(readModel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model " + readModel));
        awaitState(client, after);
        long version =
                after.name().equals(service) ? after.version() : current(client).version();
        if (version > 0) {
            wait.until(client, version(version), shown -> filling.hasPassed(client, shown.version()));
        }
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

    Background erasures() {
        return erasures;
    }

    void start() {
        relay.start();
        readModels.forEach(Filling::start);
        intake.ifPresent(i -> i.consumer().start());
        reviews.ifPresent(Background::start);
        erasures.start();
    }

    /** Takes nothing more in, finishes what is under way, publishes last. */
    void close() {
        intake.ifPresent(i -> i.consumer().close());
        reviews.ifPresent(Background::close);
        erasures.close();
        commands.close();
        readModels.forEach(Filling::close);
        relay.close();
    }
}
