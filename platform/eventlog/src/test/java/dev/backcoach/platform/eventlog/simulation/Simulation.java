package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One run: the progress service with its writers and relays, a broker, and the programme service with its consumers and
 * coaches, struck by faults, then left in peace until everything has been taken in, then checked.
 */
final class Simulation {

    static final String SOURCE = "progress";

    /** When everything is recorded, as far as anybody cares. */
    static final Instant RECORDED = Instant.parse("2026-03-01T08:00:00Z");

    private static final long STEPS_AT_MOST = 20_000;
    private static final int TRACE_TAIL = 60;

    private final long seed;
    final SplittableRandom dice;
    final Faults faults;
    final Stage stage;
    final Ports ports;
    final InMemoryEventStore progress;
    final InMemoryEventStore programme;
    final EventStore progressWay;
    final EventStore programmeWay;
    final Topic topic;
    final Group group;
    final Poison poison;
    final List<ClientId> clients = new ArrayList<>();
    final List<RelaySession> openSessions = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    final Wishes progressWishes;
    final Wishes programmeWishes;
    private long clockAhead;
    int callersAtWork;
    private boolean atRest;

    Simulation(long seed, Ports ports) {
        this.seed = seed;
        this.ports = ports;
        this.dice = new SplittableRandom(seed);
        this.faults = new Faults(dice.split());
        this.stage = new Stage(dice.split(), faults, STEPS_AT_MOST);
        InstantSource clock = this::clock;
        this.progress = new InMemoryEventStore(clock, stage);
        this.programme = new InMemoryEventStore(clock, stage);
        this.poison = new Poison(stage, faults);
        this.progressWay = ports.writing(progress);
        this.programmeWay = poison.refusing(programme);
        this.topic = new Topic(stage, faults, 1 + dice.nextInt(3));
        this.group = new Group(dice, topic.partitions());
        int many = 1 + dice.nextInt(4);
        for (int i = 0; i < many; i++) {
            clients.add(new ClientId(randomId()));
        }
        this.progressWishes = new Wishes(this, true);
        this.programmeWishes = new Wishes(this, false);
        castAll();
    }

    private void castAll() {
        for (int i = 0; i < 2; i++) {
            Instance instance = new Instance(Instance.PROGRESS, progressWay, this::clock);
            stage.cast("writer-" + i, true, new Caller(this, instance, progressWishes, 2 + dice.nextInt(4)));
        }
        stage.cast("importer", true, new GroupWriter(this, 1 + dice.nextInt(4)));
        int relays = 2 + dice.nextInt(2);
        for (int i = 0; i < relays; i++) {
            stage.cast("relay-" + i, true, new RelayPart(this));
        }
        int consumers = 2 + dice.nextInt(2);
        for (int i = 0; i < consumers; i++) {
            EventStore way = ports.consuming("consumer-" + i, programmeWay);
            Instance instance = new Instance(Instance.PROGRAMME, way, this::clock);
            instances.add(instance);
            stage.cast("consumer-" + i, true, new ConsumerPart(this, instance, "consumer-" + i));
            if (i < 2) {
                Instance coached =
                        dice.nextBoolean() ? instance : new Instance(Instance.PROGRAMME, programmeWay, this::clock);
                stage.cast("coach-" + i, true, new Caller(this, coached, programmeWishes, 1 + dice.nextInt(4)));
            }
        }
        stage.cast("keeper", true, new SnapshotKeeper(this));
        stage.cast("weather", false, new Weather(this, 5 + dice.nextInt(30)));
    }

    /**
     * Plays the run and checks it.
     *
     * @throws Violation with the seed and the end of the trace
     */
    void run() {
        try {
            stage.play();
            new Verdict(this).check();
        } catch (Violation violation) {
            throw new Violation(
                    violation.getMessage() + "\nseed " + seed + ", to be replayed with -Dsimulation.seed=" + seed
                            + "; it ended with\n  " + String.join("\n  ", stage.trace(TRACE_TAIL)),
                    violation.getCause() == null ? violation : violation.getCause());
        }
    }

    private Instant clock() {
        return RECORDED.plusMillis(stage.now() * 10 + clockAhead);
    }

    /** Hours go by. */
    void letHoursPass() {
        clockAhead += 3_600_000;
    }

    UUID randomId() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    ClientId anyClient() {
        return clients.get(dice.nextInt(clients.size()));
    }

    /** The run is over; everybody may go home. */
    void rest() {
        atRest = true;
    }

    boolean atRest() {
        return atRest;
    }
}
