package dev.backcoach.systemtests.walking;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.walking.WalkingDiary.Command;
import dev.backcoach.systemtests.walking.WalkingDiary.Event;
import dev.backcoach.systemtests.walking.WalkingDiary.LogWalks;
import dev.backcoach.systemtests.walking.WalkingDiary.State;
import dev.backcoach.systemtests.walking.WalkingDiary.WalkLogged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Walks to be appended: one event each, of about 300 bytes with its envelope. */
public final class Walks {

    private static final OffsetDateTime WALKED = OffsetDateTime.of(2026, 3, 1, 18, 0, 0, 0, ZoneOffset.ofHours(1));

    private static final int CHUNK = 2_000;

    private Walks() {}

    public static List<ClientId> clients(int number) {
        return Stream.generate(() -> new ClientId(UuidCreator.getTimeOrderedEpoch()))
                .limit(number)
                .toList();
    }

    /** One walk as a command. */
    public static Request<Command> request(ClientId client) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Request.of(client, id, new LogWalks(List.of(25), null), context(client, id));
    }

    /** So many walks of each client, straight into the store: one of each client, then the next of each. */
    public static void append(ServiceLog<Command, Event, State> log, List<ClientId> clients, int walksEach) {
        List<ClientId> sorted = clients.stream().sorted().toList();
        for (int walk = 0; walk < walksEach; walk++) {
            for (int from = 0; from < sorted.size(); from += CHUNK) {
                List<Append> appends = new ArrayList<>();
                for (ClientId client : sorted.subList(from, Math.min(sorted.size(), from + CHUNK))) {
                    appends.add(append(log, client, walk));
                }
                boolean taken = log.store()
                        .transact(transaction -> !transaction.append(appends).isEmpty());
                if (taken) {
                    throw new IllegalStateException("the clients are not new");
                }
            }
        }
    }

    private static Append append(ServiceLog<Command, Event, State> log, ClientId client, int after) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Event> walk = List.of(new WalkLogged(25, null));
        return Append.of(client, log.aggregate().rows(client, after, walk, id, context(client, id), now));
    }

    private static Context context(ClientId client, UUID id) {
        return new Context(WALKED, id, null, "client:" + client, null);
    }
}
