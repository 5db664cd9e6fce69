package dev.backcoach.systemtests.stress;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.WalkingDiary.Command;
import dev.backcoach.systemtests.walking.WalkingDiary.CorrectWalk;
import dev.backcoach.systemtests.walking.WalkingDiary.LogWalks;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** One writer: sends walks of random clients as an app does, some under a key, some as entries, some of those twice. */
final class Diarist implements Runnable {

    private static final OffsetDateTime WALKED = OffsetDateTime.of(2026, 3, 1, 18, 0, 0, 0, ZoneOffset.ofHours(1));

    private final List<CommandHandler<Command, WalkingDiary.Event, WalkingDiary.State>> processes;
    private final List<ClientId> clients;
    private final Ledger ledger;
    private final Random random;
    private final Executor atTheSameTime;
    private final BooleanSupplier goOn;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(ClientId client, UUID id, long revision) {}

    /**
     * @param processes the service's handlers, each with a cache of its own; what is sent twice goes to two of them
     * @param goOn waits until there is room for more; false to end
     */
    Diarist(
            List<CommandHandler<Command, WalkingDiary.Event, WalkingDiary.State>> processes,
            List<ClientId> clients,
            Ledger ledger,
            Random random,
            Executor atTheSameTime,
            BooleanSupplier goOn) {
        this.processes = processes;
        this.clients = clients;
        this.ledger = ledger;
        this.random = random;
        this.atTheSameTime = atTheSameTime;
        this.goOn = goOn;
    }

    @Override
    public void run() {
        while (goOn.getAsBoolean()) {
            switch (random.nextInt(10)) {
                case 0 -> sendUnderOneKey(clients.get(random.nextInt(clients.size())), false);
                case 1 -> sendUnderOneKey(clients.get(random.nextInt(clients.size())), true);
                case 2 -> addEntry(clients.get(random.nextInt(clients.size())));
                case 3 -> changeEntry();
                default -> ledger.send(anyProcess(), request(clients.get(random.nextInt(clients.size())), walks()));
            }
        }
    }

    private void sendUnderOneKey(ClientId client, boolean twice) {
        Request.Key key = new Request.Key(UuidCreator.getTimeOrderedEpoch().toString(), hash(1), 201, null);
        LogWalks walks = walks();
        Answer first;
        Answer second;
        if (twice) {
            CompletableFuture<Answer> other = CompletableFuture.supplyAsync(
                    () -> ledger.send(
                            processes.getFirst(), request(client, walks).withKey(key)),
                    atTheSameTime);
            first = ledger.send(processes.getLast(), request(client, walks).withKey(key));
            second = other.join();
        } else {
            first = ledger.send(anyProcess(), request(client, walks).withKey(key));
            second = ledger.send(anyProcess(), request(client, walks).withKey(key));
        }
        boolean once = areOneCommand(first, second) || areOneCommand(second, first);
        require(once, "a command sent twice under one key was answered " + first + " and " + second);
    }

    private static boolean areOneCommand(Answer recorded, Answer repeated) {
        return recorded instanceof Answer.Recorded(long version, int _)
                && repeated instanceof Answer.Repeated(var receipt)
                && receipt.etag().equals(WalkingDiary.SERVICE + "-" + version);
    }

    private void addEntry(ClientId client) {
        Entry entry = new Entry(client, UuidCreator.getTimeOrderedEpoch(), 0);
        require(send(entry) instanceof Answer.Recorded, "a new entry was not recorded");
        entries.add(entry);
    }

    /** Either the same revision once more, which changes nothing, or the next one, which is a correction. */
    private void changeEntry() {
        if (entries.isEmpty()) {
            return;
        }
        int index = random.nextInt(entries.size());
        Entry entry = entries.get(index);
        if (random.nextBoolean()) {
            require(send(entry) instanceof Answer.Unchanged, "a recorded revision was recorded again");
            return;
        }
        Entry corrected = new Entry(entry.client(), entry.id(), entry.revision() + 1);
        require(
                send(corrected) instanceof Answer.Corrected(long _, int events) && events == 1,
                "a higher revision was not recorded as a correction");
        entries.set(index, corrected);
    }

    private Answer send(Entry entry) {
        Request<Command> request = request(entry.client(), new LogWalks(List.of(20, 10), null));
        String hash = hash(entry.revision());
        return ledger.send(
                anyProcess(),
                request.withEntry(new Request.Entry<>(entry.id(), entry.revision(), hash, new CorrectWalk(-5))));
    }

    private CommandHandler<Command, WalkingDiary.Event, WalkingDiary.State> anyProcess() {
        return processes.get(random.nextInt(processes.size()));
    }

    private LogWalks walks() {
        String note = random.nextInt(10) == 0 ? "a little stiff, " + random.nextInt(1_000) : null;
        return new LogWalks(random.ints(1 + random.nextInt(3), 1, 90).boxed().toList(), note);
    }

    private static Request<Command> request(ClientId client, Command command) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Request.of(client, id, command, new Context(WALKED, id, null, "client:" + client, null));
    }

    private static String hash(long number) {
        return String.format("%064x", number);
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new AssertionError(complaint);
        }
    }
}
