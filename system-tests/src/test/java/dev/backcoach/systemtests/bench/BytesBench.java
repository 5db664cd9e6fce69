package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.Walks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** How many bytes a walk in the diary takes, in the progress-service's database and on its topic. */
final class BytesBench {

    private static final int CLIENTS = 1_000;
    private static final int WALKS_EACH = 100;
    private static final int WALKS = CLIENTS * WALKS_EACH;
    private static final int CALLERS = 64;
    private static final int ONE_BY_ONE = 2_000;
    private static final String UNIT = "bytes";

    private final KafkaBroker kafka;
    private final ServiceLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final List<ClientId> clients = Walks.clients(CLIENTS);
    private final List<Figure> figures = new ArrayList<>();

    private BytesBench(KafkaBroker kafka, ServiceLog<ProgressCommand, ProgressEvent, ClientRecord> log) {
        this.kafka = kafka;
        this.log = log;
    }

    /** Nothing here has rounds: the same walks take the same bytes, but for how the server packs its pages. */
    static List<Section> run(PostgresServer postgres, KafkaBroker kafka, int rounds) throws Exception {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("progress")), Vault.newMasterKeyset(), "progress");
        try (var log = ServiceLog.open(place, 6, SessionDiary::aggregate).migrate()) {
            BytesBench bench = new BytesBench(kafka, log);
            bench.onDisk();
            bench.onTheWire();
            return List.of(new Section("Bytes of a walk in the diary", bench.figures));
        }
    }

    private void onDisk() throws Exception {
        try (CommandHandler<ProgressCommand, ProgressEvent, ClientRecord> handler =
                log.newHandler(CommandSettings.DEFAULT)) {
            Callers.seconds(CLIENTS, caller -> handler.handle(SessionDiary.registration(clients.get(caller))));
            Sql.execute(log.dataSource(), "checkpoint");
            long before = written();
            Callers.seconds(CALLERS, caller -> {
                for (int walk = caller; walk < WALKS; walk += CALLERS) {
                    handler.handle(SessionDiary.walk(clients.get(walk % CLIENTS)));
                }
            });
            add("written to the write-ahead log, " + CALLERS + " callers", (double) (written() - before) / WALKS);
            before = written();
            for (int walk = 0; walk < ONE_BY_ONE; walk++) {
                handler.handle(SessionDiary.walk(clients.get(walk % CLIENTS)));
            }
            add("written to the write-ahead log, 1 caller", (double) (written() - before) / ONE_BY_ONE);
        }
        Sql.execute(log.dataSource(), "checkpoint");
        tables();
    }

    private void tables() {
        double events = Sql.number(log.dataSource(), "select count(*) from event");
        add("event table", Sql.number(log.dataSource(), "select pg_relation_size('event')") / events);
        add("event table's two indexes", Sql.number(log.dataSource(), "select pg_indexes_size('event')") / events);
        add("entry table with its index", Sql.number(log.dataSource(), total("entry")) / events);
        add("snapshot table with its index", Sql.number(log.dataSource(), total("snapshot")) / events);
        add(
                "all of it",
                Sql.number(
                                log.dataSource(),
                                "select sum(pg_total_relation_size(relid)) from pg_stat_user_tables"
                                        + " where relname <> 'flyway_schema_history'")
                        / events);
    }

    private static String total(String table) {
        return "select pg_total_relation_size('" + table + "')";
    }

    private long written() {
        return Sql.number(log.dataSource(), "select (pg_current_wal_insert_lsn() - '0/0')::bigint");
    }

    private void onTheWire() throws Exception {
        int events = (int) Sql.number(log.dataSource(), "select count(*) from event");
        for (int batch : RelayBench.BATCHES) {
            String topic = "backcoach.bytes-" + batch + ".events";
            kafka.createTopic(topic, 12, Map.of());
            new Backlog(kafka, log, Cursor.START, events).publish(topic, batch);
            add("on the broker's disk, transactions of " + batch, onBroker(topic) / events);
        }
        try (var session = Backlog.session(log)) {
            EventMessages messages = new EventMessages("bytes", log.aggregate().types());
            List<ProducerRecord<String, byte[]>> records = session.eventsAfter(Cursor.START, events).stream()
                    .map(event -> messages.recordOf(event.row()))
                    .toList();
            add(
                    "the record, not compressed",
                    records.stream().mapToLong(BytesBench::size).sum() / (double) events);
            add(
                    "of it the event itself",
                    records.stream().mapToLong(r -> r.value().length).sum() / (double) events);
        }
    }

    private double onBroker(String topic) throws Exception {
        try (Admin admin = Admin.create(Backlog.settings(kafka))) {
            int broker = admin.describeCluster().nodes().get().iterator().next().id();
            return admin.describeLogDirs(List.of(broker)).allDescriptions().get().get(broker).values().stream()
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(topic))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
        }
    }

    private static long size(ProducerRecord<String, byte[]> record) {
        long size = (long) record.key().length() + record.value().length;
        for (Header header : record.headers()) {
            size += (long) header.key().length() + header.value().length;
        }
        return size;
    }

    private void add(String name, double bytes) {
        figures.add(Figure.once(name, UNIT, bytes));
    }
}
