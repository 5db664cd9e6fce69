package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Appends for several clients in one transaction, as a group of commands does, restrictions among them. */
final class GroupWriter implements Runnable {

    private static final class CameUpShort extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CameUpShort() {
            super("taken by somebody else", null, false, false);
        }
    }

    private final Simulation simulation;
    private final int many;

    GroupWriter(Simulation simulation, int many) {
        this.simulation = simulation;
        this.many = many;
        simulation.callersAtWork++;
    }

    @Override
    public void run() {
        for (int i = 0; i < many; i++) {
            List<Wish> wishes = new ArrayList<>();
            for (ClientId client : someClients()) {
                wishes.add(simulation.progressWishes.fresh(client, Wish.Safety.NONE));
            }
            boolean restrict = simulation.dice.nextInt(2) == 0;
            while (!isDone(wishes, restrict)) {
                simulation.stage.idle(10);
            }
            simulation.stage.idle(100);
        }
        simulation.callersAtWork--;
    }

    private Set<ClientId> someClients() {
        Set<ClientId> some = new TreeSet<>();
        some.add(simulation.anyClient());
        some.add(simulation.anyClient());
        return some;
    }

    private boolean isDone(List<Wish> wishes, boolean restrict) {
        simulation.stage.note("appends for " + wishes.size() + " clients");
        try {
            simulation.progressWay.transact(transaction -> append(transaction, wishes, restrict));
            wishes.forEach(wish -> wish.standing = Wish.Standing.ACKNOWLEDGED);
            return true;
        } catch (CameUpShort | ConcurrentChange conflict) {
            return false;
        } catch (StoreUnavailable | Crash noAnswer) {
            return true;
        }
    }

    private Void append(StoreTransaction transaction, List<Wish> wishes, boolean restrict) {
        List<ClientId> clients = wishes.stream().map(wish -> wish.client).toList();
        Map<ClientId, StreamTail> tails = transaction.load(clients, Instance.PROGRESS.stateShape());
        List<Append> appends = new ArrayList<>();
        for (Wish wish : wishes) {
            appends.add(Append.of(wish.client, rows(wish, tails.get(wish.client), restrict)));
        }
        if (!transaction.append(appends).isEmpty()) {
            throw new CameUpShort();
        }
        return null;
    }

    private List<EventRow> rows(Wish wish, StreamTail tail, boolean restrict) {
        var aggregate = Instance.PROGRESS;
        Known<Diary.State> known = tail == null ? aggregate.unknown() : aggregate.load(wish.client, tail);
        List<Diary.Event> events =
                new ArrayList<>(aggregate.decider().decide(new Diary.LogOuting(wish.minutes), known.state()));
        if (restrict) {
            events.addAll(aggregate.decider().decide(new Diary.Restrict("coach", 0), known.state()));
        }
        UUID commandId = simulation.randomId();
        return aggregate.rows(
                wish.client, known.version(), events, commandId, Wish.context(commandId), Simulation.RECORDED);
    }
}
