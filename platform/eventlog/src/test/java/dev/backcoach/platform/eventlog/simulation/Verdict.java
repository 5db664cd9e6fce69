package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a run that has come to rest kept every guarantee. */
final class Verdict {

    /** An effect of a fact of this version: the minutes taken in, or null for a restriction. */
    private record Effect(long version, Integer minutes) {}

    private final Simulation simulation;

    Verdict(Simulation simulation) {
        this.simulation = simulation;
    }

    /** @throws Violation when one did not hold */
    void check() {
        versionsHaveNoGaps(simulation.progress);
        versionsHaveNoGaps(simulation.programme);
        wishesAreRecordedAsAnswered(simulation.progressWishes, simulation.progress, Instance.PROGRESS);
        wishesAreRecordedAsAnswered(simulation.programmeWishes, simulation.programme, Instance.PROGRAMME);
        topicEqualsTheLog();
        eachFactTookEffectOnceInOrder();
        positionsAreAtTheHeads();
        statesAreFoldsOfTheStreams();
    }

    private void versionsHaveNoGaps(InMemoryEventStore store) {
        for (ClientId client : simulation.clients) {
            long expected = 1;
            for (EventRow row : store.stream(client)) {
                require(row.version() == expected++, "a gap in the stream of " + client);
            }
        }
    }

    private void wishesAreRecordedAsAnswered(
            Wishes wishes, InMemoryEventStore store, Aggregate<Diary.Command, Diary.Event, Diary.State> aggregate) {
        Map<ClientId, List<Integer>> walks = new HashMap<>();
        for (ClientId client : simulation.clients) {
            List<Integer> minutes = new ArrayList<>();
            for (EventRow row : store.stream(client)) {
                if (aggregate.types().read(row) instanceof Diary.WalkLogged(int walked, String _)) {
                    minutes.add(walked);
                }
            }
            walks.put(client, minutes);
        }
        for (Wish wish : wishes.all()) {
            List<Integer> recorded = walks.get(wish.client);
            int times = recorded.isEmpty() ? 0 : Collections.frequency(recorded, wish.minutes.getFirst());
            boolean together = times == 0 || Collections.indexOfSubList(recorded, wish.minutes) >= 0;
            for (Integer minutes : wish.minutes) {
                require(Collections.frequency(recorded, minutes) == times, "recorded in part: " + wish);
            }
            require(together, "recorded in part: " + wish);
            boolean asAnswered =
                    switch (wish.standing) {
                        case OPEN -> times <= 1;
                        case ACKNOWLEDGED -> times == 1;
                        case REFUSED -> times == 0;
                    };
            require(asAnswered, "recorded " + times + " times: " + wish);
        }
    }

    private void topicEqualsTheLog() {
        for (ClientId client : simulation.clients) {
            List<EventRow> published = new ArrayList<>();
            long duplicates = 0;
            for (int p = 0; p < simulation.topic.partitions(); p++) {
                for (Topic.Read read :
                        simulation.topic.read(p, 0, Integer.MAX_VALUE).records()) {
                    if (read.row() != null && read.row().client().equals(client)) {
                        if (published.contains(read.row())) {
                            duplicates++;
                        } else {
                            published.add(read.row());
                        }
                    }
                }
            }
            if (duplicates > 0) {
                simulation.faults.saw("published twice");
            }
            require(
                    published.equals(simulation.progress.stream(client)),
                    "the topic is not the log of " + client + ": versions "
                            + published.stream().map(EventRow::version).toList());
        }
    }

    private void eachFactTookEffectOnceInOrder() {
        for (ClientId client : simulation.clients) {
            List<Effect> expected = new ArrayList<>();
            for (EventRow row : simulation.progress.stream(client)) {
                switch (Instance.PROGRESS.types().read(row)) {
                    case Diary.WalkLogged(int minutes, String _) ->
                        expected.add(new Effect(row.version(), minutes == Diary.POISON ? Poison.MENDED : minutes));
                    case Diary.Restricted _ -> expected.add(new Effect(row.version(), null));
                    case Diary.WalkTakenIn _, Diary.DiaryErased _ -> throw new Violation("progress takes nothing in");
                }
            }
            List<Effect> effects = new ArrayList<>();
            for (EventRow row : simulation.programme.stream(client)) {
                switch (Instance.PROGRAMME.types().read(row)) {
                    case Diary.WalkTakenIn(String _, long version, int minutes) ->
                        effects.add(new Effect(version, minutes == Diary.POISON ? Poison.MENDED : minutes));
                    case Diary.Restricted(String _, long version) -> effects.add(new Effect(version, null));
                    case Diary.WalkLogged _ -> {}
                    case Diary.DiaryErased _ -> throw new Violation("nobody erases");
                }
            }
            if (simulation.poison.everParked().contains(client)) {
                require(
                        expected.containsAll(effects) && effects.size() == expected.size(),
                        "not each fact of " + client + " took effect once: " + effects + " of " + expected);
                effects.removeIf(effect -> effect.minutes() == null);
                expected.removeIf(effect -> effect.minutes() == null);
            }
            require(
                    effects.equals(expected),
                    "the facts of " + client + " took effect as " + effects + " instead of " + expected);
        }
    }

    private void positionsAreAtTheHeads() {
        for (ClientId client : simulation.clients) {
            ClientSource from = new ClientSource(client, Simulation.SOURCE);
            List<EventRow> stream = simulation.progress.stream(client);
            Position head = stream.isEmpty()
                    ? null
                    : new Position(stream.getLast().version(), stream.getLast().eventId());
            Position at = simulation.programme.transact(
                    transaction -> transaction.inbox().positions(List.of(from)).get(from));
            require(
                    head == null ? at == null : head.equals(at),
                    "the position of " + client + " is " + at + " instead of " + head);
        }
    }

    private void statesAreFoldsOfTheStreams() {
        var aggregate = Instance.PROGRAMME;
        for (ClientId client : simulation.clients) {
            List<EventRow> stream = simulation.programme.stream(client);
            for (Instance instance : simulation.instances) {
                Known<Diary.State> cached = instance.cache().get(client);
                if (cached != null) {
                    Known<Diary.State> folded =
                            aggregate.advance(aggregate.unknown(), stream.subList(0, (int) cached.version()));
                    require(cached.equals(folded), "the cached state of " + client + " is no fold of its stream");
                }
            }
            StreamTail tail = simulation.programme.transact(transaction ->
                    transaction.load(List.of(client), aggregate.stateShape()).get(client));
            if (tail != null) {
                require(
                        aggregate.load(client, tail).equals(aggregate.advance(aggregate.unknown(), stream)),
                        "the loaded state of " + client + " is no fold of its stream");
                if (tail.snapshot() != null) {
                    simulation.faults.saw("loaded from a snapshot");
                }
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Violation(otherwise);
        }
    }
}
