package dev.backcoach.systemtests.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the fold of all events with what handlers say. */
final class Replay {

    private Replay() {}

    /**
     * Folds every client's whole stream and compares the state with that of a new handler, which starts from snapshots,
     * and of the given ones, which start from their caches.
     *
     * @return how many events there are in the folded states
     */
    static <C, E, S> long check(ServiceLog<C, E, S> log, List<CommandHandler<C, E, S>> handlers) {
        List<ClientId> clients = Sql.rows(
                log.dataSource(),
                "select distinct client_id from event",
                row -> new ClientId(row.getObject(1, UUID.class)));
        List<CommandHandler<C, E, S>> all = new ArrayList<>(handlers);
        long events = 0;
        try (CommandHandler<C, E, S> fresh = log.newHandler(CommandSettings.DEFAULT)) {
            all.add(fresh);
            for (ClientId client : clients) {
                Known<S> folded = fold(log, client);
                for (CommandHandler<C, E, S> handler : all) {
                    assertThat(handler.current(client))
                            .as(
                                    "state of client %s of the %s; the fold of its events is expected: is the cache or a"
                                            + " snapshot ahead, behind or of another fold?",
                                    client, log.aggregate().service())
                            .isEqualTo(folded);
                }
                events += folded.version();
            }
        }
        return events;
    }

    private static <C, E, S> Known<S> fold(ServiceLog<C, E, S> log, ClientId client) {
        StreamTail whole = log.store()
                .transact(transaction -> transaction.tails(Map.of(client, 0L)))
                .get(client);
        return log.aggregate().advance(log.aggregate().unknown(), whole.events());
    }
}
