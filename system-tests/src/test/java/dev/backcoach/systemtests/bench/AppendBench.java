package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.Walks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Commands of warm clients, from the call to the durable answer, next to bare inserts. */
final class AppendBench {

    static final String RAW_ONE = "raw insert, 1 connection";
    static final String ONE_CALLER = "append, 1 caller";
    static final String RAW_THREE = "raw insert, 3 connections";
    static final String ONE_BY_ONE = "append one by one, 64 callers";
    static final String GROUPED = "append grouped, 64 callers";
    static final String GROUPED_MANY = "append grouped, 512 callers";

    private static final String UNIT = "appends/s";
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int CLIENTS = 5_000;
    private static final CommandSettings ALONE = new CommandSettings(1, 1, 100);
    private static final CommandSettings SINGLE = new CommandSettings(1, CommandSettings.DEFAULT.groupsAtOnce(), 100);

    private AppendBench() {}

    static Section run(PostgresServer postgres, int rounds) throws Exception {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("append")), Vault.newMasterKeyset(), "append");
        int atOnce = CommandSettings.DEFAULT.groupsAtOnce();
        try (var log = ServiceLog.open(place, 12, WalkingDiary::aggregate).migrate()) {
            Sql.execute(log.dataSource(), RawInserts.table());
            try (RawInserts raw = new RawInserts(log.dataSource(), atOnce);
                    WarmCallers alone = new WarmCallers(log, ALONE);
                    WarmCallers single = new WarmCallers(log, SINGLE);
                    WarmCallers grouped = new WarmCallers(log, CommandSettings.DEFAULT)) {
                return new Section(
                        "Append",
                        new Rounds(rounds)
                                .add(RAW_ONE, UNIT, () -> Callers.perSecond(1, ROUND, raw::insert))
                                .add(ONE_CALLER, UNIT, () -> alone.perSecond(1))
                                .add(RAW_THREE, UNIT, () -> Callers.perSecond(atOnce, ROUND, raw::insert))
                                .add(ONE_BY_ONE, UNIT, () -> single.perSecond(64))
                                .add(GROUPED, UNIT, () -> grouped.perSecond(64))
                                .add(GROUPED_MANY, UNIT, () -> grouped.perSecond(512))
                                .run());
            }
        }
    }

    /** A handler with clients of its own, whose states are all in its cache. */
    private static final class WarmCallers implements AutoCloseable {

        private final CommandHandler<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> handler;
        private final List<ClientId> clients = Walks.clients(CLIENTS);

        WarmCallers(
                ServiceLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> log,
                CommandSettings settings) {
            Walks.append(log, clients, 1);
            handler = log.newHandler(settings);
            clients.forEach(handler::current);
        }

        double perSecond(int callers) throws Exception {
            return Callers.perSecond(callers, ROUND, _ -> {
                ClientId client = clients.get(ThreadLocalRandom.current().nextInt(CLIENTS));
                handler.handle(Walks.request(client));
            });
        }

        @Override
        public void close() {
            handler.close();
        }
    }
}
