package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.RefusedByStore;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.DiaryFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Facts that cannot be taken in until somebody has mended the consuming service: some fail in the decider, some are
 * refused by the store. Watches what is parked meanwhile:
 * a restriction has to act at once, and there are no gaps.
 */
final class Poison implements FactReader<Diary.Command> {

    /** Minutes that the store refuses. */
    static final int REFUSED = 777;

    /** What the mended service makes of {@link Diary#POISON}. */
    static final int MENDED = 667;

    private static final String REFUSED_IN_JSON = "\"minutes\":" + REFUSED;

    private final FactReader<Diary.Command> real = new DiaryFacts();
    private final Stage stage;
    private final Faults faults;
    private final Set<ClientId> everParked = new HashSet<>();
    private boolean mended;

    Poison(Stage stage, Faults faults) {
        this.stage = stage;
        this.faults = faults;
    }

    /** The next version of the consuming service is out. */
    void mend() {
        mended = true;
    }

    /** Clients of whom anything was parked at any time. */
    Set<ClientId> everParked() {
        return everParked;
    }

    @Override
    public Optional<Diary.Command> commandFor(Fact fact) {
        Optional<Diary.Command> command = real.commandFor(fact);
        return mended ? command.map(Poison::mended) : command;
    }

    private static Diary.Command mended(Diary.Command command) {
        return command instanceof Diary.TakeInWalk(String source, long version, int minutes)
                ? new Diary.TakeInWalk(source, version, minutes == Diary.POISON ? MENDED : minutes)
                : command;
    }

    @Override
    public boolean restricts(Fact fact) {
        return real.restricts(fact);
    }

    @Override
    public boolean erases(Fact fact) {
        return real.erases(fact);
    }

    /** The consuming service's store, which refuses what it refuses. */
    EventStore refusing(EventStore store) {
        return new EventStore() {
            @Override
            public <T> T transact(Function<StoreTransaction, T> work) {
                Watched[] watched = new Watched[1];
                T result = store.transact(transaction -> {
                    watched[0] = new Watched(transaction);
                    return work.apply(watched[0]);
                });
                watched[0].parked.forEach(Poison.this::mustBeRight);
                return result;
            }

            @Override
            public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
                store.keepSnapshot(client, snapshot);
            }
        };
    }

    private void mustBeRight(Parked record) {
        if (record.cause().startsWith("gap")) {
            throw new Violation("a gap where the relay makes none: " + record);
        }
        boolean refused = record.cause().startsWith(RefusedByStore.class.getName());
        faults.saw(refused ? "parked because the store refuses" : "parked");
        if (record.record().contains("restricted.v1")) {
            if (!record.acted()) {
                throw new Violation("a restriction waits: " + record);
            }
            faults.saw("restriction acted while parked");
        }
    }

    private void note(String what, Parked record) {
        stage.note(
                what + " version " + record.version() + " of " + record.from().client());
    }

    private static boolean isRefused(Append append) {
        return append.events().stream().anyMatch(row -> row.payload().contains(REFUSED_IN_JSON));
    }

    private final class Watched extends ThroughTransaction {

        private final List<Parked> parked = new ArrayList<>();

        Watched(StoreTransaction transaction) {
            super(transaction);
        }

        @Override
        public Set<ClientId> append(List<Append> appends) {
            if (!mended && appends.stream().anyMatch(Poison::isRefused)) {
                faults.saw("refused by the store");
                throw new RefusedByStore("simulated", null);
            }
            for (Append append : appends) {
                append.events()
                        .forEach(row -> stage.note(
                                "appends version " + row.version() + " of " + row.client() + ": " + row.payload()));
            }
            return real.append(appends);
        }

        @Override
        public InboxTransaction inbox() {
            return new ThroughInbox(real.inbox()) {
                @Override
                public void park(List<Parked> records) {
                    for (Parked record : records) {
                        note("parks", record);
                        everParked.add(record.from().client());
                    }
                    parked.addAll(records);
                    super.park(records);
                }

                @Override
                public void unpark(Collection<Parked> records) {
                    records.forEach(record -> note("unparks", record));
                    super.unpark(records);
                }
            };
        }
    }
}
