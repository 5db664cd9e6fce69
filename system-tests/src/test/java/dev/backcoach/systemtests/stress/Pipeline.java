package dev.backcoach.systemtests.stress;

import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.CoachBookConsumer;
import dev.backcoach.systemtests.service.DiaryRelay;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.ServiceLog.Place;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The diary's and the coach's book's databases on a real PostgreSQL, a real broker between them, two relays and two
 * consumers as processes.
 */
final class Pipeline implements AutoCloseable {

    static final String TOPIC = EventMessages.topicOf(WalkingDiary.SERVICE);

    private static final int PARTITIONS = 12;
    private static final int CONNECTIONS = 12;

    private static final String LEADER = """
            select a.application_name from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and a.datname = current_database()
              and a.application_name like 'relay-%'
            """;

    private static final String PUBLISHED = """
            select count(*) from event e, relay_cursor c
            where (e.transaction_id, e.position) <= (c.transaction_id, c.position)
            """;

    /** A frozen consumer's open transaction keeps its locks until the server ends it: here after two seconds. */
    private static final String LOCKS_OF_THE_FROZEN = """
            do $$ begin
                execute format('alter database %I set idle_in_transaction_session_timeout = 2000', current_database());
            end $$
            """;

    final PostgresServer postgres = PostgresServer.started();
    final KafkaBroker kafka = KafkaBroker.started();
    final ServiceLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> diary;
    final ServiceLog<CoachBook.Command, CoachBook.Event, CoachBook.State> book;
    final List<WorkerProcess> relays;
    final List<WorkerProcess> consumers;

    private final Admin admin;

    private Pipeline() {
        Place ofDiary =
                new Place(postgres.jdbcUrl(postgres.freshDatabase("diary")), Vault.newMasterKeyset(), "writers");
        Place ofBook = new Place(postgres.jdbcUrl(postgres.freshDatabase("book")), Vault.newMasterKeyset(), "coaches");
        diary = ServiceLog.open(ofDiary, CONNECTIONS, WalkingDiary::aggregate).migrate();
        book = ServiceLog.open(ofBook, CONNECTIONS, CoachBook::aggregate).migrate();
        Sql.execute(book.dataSource(), LOCKS_OF_THE_FROZEN);
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
        relays = List.of(relay("relay-1", ofDiary), relay("relay-2", ofDiary));
        consumers = List.of(consumer("consumer-1", ofBook), consumer("consumer-2", ofBook));
    }

    /** Everything is running, or on its way. */
    static Pipeline started() {
        Pipeline pipeline = new Pipeline();
        try {
            pipeline.kafka.createTopic(TOPIC, PARTITIONS, Map.of());
            pipeline.noticeDeadConsumersSoon();
            pipeline.relays.forEach(WorkerProcess::start);
            pipeline.consumers.forEach(WorkerProcess::start);
            return pipeline;
        } catch (RuntimeException failure) {
            pipeline.close();
            throw failure;
        }
    }

    private WorkerProcess relay(String role, Place place) {
        return new WorkerProcess(
                role, DiaryRelay.class, List.of(place.url(), place.masterKeyset()), List.of(kafka.bootstrapServers()));
    }

    private WorkerProcess consumer(String role, Place place) {
        return new WorkerProcess(
                role,
                CoachBookConsumer.class,
                List.of(place.url(), place.masterKeyset()),
                List.of(kafka.bootstrapServers(), TOPIC));
    }

    /** A consumer that was killed keeps its partitions until its session ends: two seconds here instead of many. */
    private void noticeDeadConsumersSoon() {
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, CoachBookConsumer.GROUP);
        ConfigEntry session = new ConfigEntry("consumer.session.timeout.ms", "2000");
        AlterConfigOp shorter = new AlterConfigOp(session, AlterConfigOp.OpType.SET);
        try {
            admin.incrementalAlterConfigs(Map.of(group, List.of(shorter))).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("could not set the group's session timeout", failure);
        }
    }

    /** The relay that holds the lock of the leader in the database. */
    Optional<WorkerProcess> leadingRelay() {
        List<String> names = Sql.rows(diary.dataSource(), LEADER, row -> row.getString(1));
        return relays.stream().filter(r -> names.contains(r.name())).findFirst();
    }

    /** Whether the group has given this consumer partitions. */
    boolean hasPartitions(WorkerProcess consumer) {
        try {
            return admin
                    .describeConsumerGroups(List.of(CoachBookConsumer.GROUP))
                    .describedGroups()
                    .get(CoachBookConsumer.GROUP)
                    .get()
                    .members()
                    .stream()
                    .anyMatch(member -> member.clientId().equals(consumer.name())
                            && !member.assignment().topicPartitions().isEmpty());
        } catch (ExecutionException notYetAGroup) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the consumer group", e);
        }
    }

    /** How many events the relay's cursor has passed. */
    long published() {
        return Sql.number(diary.dataSource(), PUBLISHED);
    }

    /** How many of the diary's events the coach's book has taken in. */
    long takenIn() {
        return Sql.number(book.dataSource(), "select coalesce(sum(version), 0) from source_position");
    }

    @Override
    public void close() {
        relays.forEach(WorkerProcess::close);
        consumers.forEach(WorkerProcess::close);
        admin.close();
        diary.close();
        book.close();
        kafka.close();
        postgres.close();
    }
}
