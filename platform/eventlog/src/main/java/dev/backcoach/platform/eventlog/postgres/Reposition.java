package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reconciles a restored log with the service's own topic, so that the relay may start again: reads back every event
 * that was published after the backup was made, then puts the cursor where publishing has to go on. One transaction:
 * it happens whole or not at all. Events are read back as they were published, with {@link #ACTOR} as their actor. The
 * keys of a client whose erasure is read back came with the backup and are destroyed again.
 */
public final class Reposition {

    /** Stands where the topic does not tell who acted. */
    public static final String ACTOR = "reposition";

    private static final Pattern SEALED_VALUE =
            Pattern.compile("\\{\\s*\"" + SealedJson.SEALED + "\"\\s*:\\s*\"[A-Za-z0-9+/=]*\"\\s*}");

    private static final String LOST_VALUE = "{\"" + SealedJson.LOST + "\":true}";

    private final Connection connection;
    private final Map<String, Object> kafka;
    private final String service;
    private final String erasure;
    private final Consumer<String> progress;
    private final Map<ClientId, Long> heads = new HashMap<>();
    private final Map<ClientId, Long> onTopic = new HashMap<>();
    private Instant topicStarts = Instant.MAX;
    private final Set<ClientId> withKey = new HashSet<>();
    private int readBack;

    /**
     * What was done.
     *
     * @param readBack events that the log had lost and has again
     * @param toPublish events of the log that the topic does not have; the relay publishes them
     */
    public record Outcome(int readBack, long toPublish) {}

    /**
     * @param connection to the restored database, as the owner of its tables; the service must be stopped
     * @param kafka settings of a consumer, at least {@code bootstrap.servers}
     * @param erasure the stored name of the service's erasure event: whom it is read back of stays erased
     * @param progress told in words what is going on
     */
    public Reposition(
            Connection connection,
            Map<String, Object> kafka,
            String service,
            String erasure,
            Consumer<String> progress) {
        this.connection = connection;
        this.kafka = kafka;
        this.service = service;
        this.erasure = erasure;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @throws IllegalStateException when a relay runs, when the topic no longer has an event that the log needs, or when
     *     one was published in another form than it was stored; nothing has changed then
     */
    public Outcome run() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("lock table event, relay_cursor in access exclusive mode");
            statement.execute("alter table event disable trigger event_appended_first");
            renumber(statement);
            readHeads(statement);
            readKeys(statement);
            readTopic();
            long toPublish = placeCursor(statement);
            statement.execute("alter table event enable trigger event_appended_first");
            connection.commit();
            return new Outcome(readBack, toPublish);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /**
     * Gives every event a place that means something on this server, in the order that they had. Read models keep theirs:
     * each has taken in as many events as before.
     */
    private static void renumber(Statement statement) throws SQLException {
        statement.execute("""
                create temporary table passed on commit drop as
                select p.name, (select count(*) from event e
                                where (e.transaction_id, e.position) <= (p.transaction_id, p.position)) as events
                from projection_cursor p
                """);
        statement.execute("drop index event_in_publication_order");
        statement.execute("""
                update event e set transaction_id = pg_current_xact_id(), position = o.place
                from (select client_id, version, row_number() over (order by transaction_id, position) as place
                      from event) o
                where e.client_id = o.client_id and e.version = o.version
                """);
        statement.execute("create unique index event_in_publication_order on event (transaction_id, position)");
        statement.execute("select setval(pg_get_serial_sequence('event', 'position'),"
                + " (select coalesce(max(position), 0) + 1 from event), false)");
        statement.execute("""
                update projection_cursor p set transaction_id = pg_current_xact_id(), position = q.events
                from passed q where q.name = p.name
                """);
    }

    private void readHeads(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select client_id, max(version) from event group by client_id")) {
            while (row.next()) {
                heads.put(new ClientId(row.getObject(1, UUID.class)), row.getLong(2));
            }
        }
        progress.accept("The restored log has " + heads.size() + " clients.");
    }

    /** Whose sealed values can still be opened: the key of a client that came after the backup is lost with its server. */
    private void readKeys(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select client_id from client_key")) {
            while (row.next()) {
                withKey.add(new ClientId(row.getObject(1, UUID.class)));
            }
        }
    }

    private void readTopic() throws SQLException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventMessages.topicOf(service)).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                List<EventRow> missing = new ArrayList<>();
                List<EventRow> known = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    take(record, missing, known);
                }
                insert(missing);
                compare(known);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, List<EventRow> missing, List<EventRow> known) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        ClientId client = ClientId.of(Objects.requireNonNull(event.getSubject()));
        long version = Long.parseLong(text(event, "sequence"));
        onTopic.merge(client, version, Math::max);
        Instant published = Instant.ofEpochMilli(record.timestamp());
        topicStarts = published.isBefore(topicStarts) ? published : topicStarts;
        long head = heads.getOrDefault(client, 0L);
        if (version <= head) {
            known.add(row(event, client, version));
            return;
        }
        if (version > head + 1) {
            throw new IllegalStateException("The log has client " + client + " up to version " + head
                    + " and the topic goes on with " + version + ": what is between is in neither."
                    + " Restore a later backup.");
        }
        if (event.getExtension(EventMessages.ANOTHER_FORM) != null) {
            throw new IllegalStateException("Version " + version + " of client " + client + " (" + event.getType()
                    + ") was not published as it was stored, so it cannot be read back. Restore a later backup.");
        }
        heads.put(client, version);
        missing.add(row(event, client, version));
    }

    private EventRow row(CloudEvent event, ClientId client, long version) {
        String prefix = "backcoach." + service + ".";
        Object causation = event.getExtension("causationid");
        return new EventRow(
                client,
                version,
                UUID.fromString(event.getId()),
                event.getType().substring(prefix.length()),
                Objects.requireNonNull(event.getTime()),
                OffsetDateTime.parse(text(event, "recordedtime")).toInstant(),
                causation == null ? null : UUID.fromString(causation.toString()),
                UUID.fromString(text(event, "correlationid")),
                ACTOR,
                (String) event.getExtension("traceparent"),
                openable(
                        client,
                        new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8)));
    }

    /** The payload, in which what nobody can open any more says so. */
    private String openable(ClientId client, String payload) {
        return withKey.contains(client)
                ? payload
                : SEALED_VALUE.matcher(payload).replaceAll(LOST_VALUE);
    }

    private static String text(CloudEvent event, String extension) {
        return Objects.requireNonNull(event.getExtension(extension)).toString();
    }

    /** The same version under another id: something was recorded after the restore, and both cannot stay. */
    private void compare(List<EventRow> known) throws SQLException {
        try (PreparedStatement statement = FreshPlan.prepare(connection, """
                select e.client_id, e.version from unnest(?::uuid[], ?::bigint[], ?::uuid[]) as t (client_id, version, id)
                join event e on e.client_id = t.client_id and e.version = t.version and e.event_id <> t.id limit 1
                """)) {
            statement.setArray(
                    1,
                    EventColumns.array(
                            connection, "uuid", known, r -> r.client().value()));
            statement.setArray(2, EventColumns.array(connection, "bigint", known, EventRow::version));
            statement.setArray(3, EventColumns.array(connection, "uuid", known, EventRow::eventId));
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new IllegalStateException("Version " + row.getLong(2) + " of client " + row.getString(1)
                            + " is another event in the log than on the topic: commands were accepted after the"
                            + " restore. Restore the backup again and reposition before the service starts.");
                }
            }
        }
    }

    private void insert(List<EventRow> missing) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(EventColumns.INSERT)) {
            EventColumns.bind(statement, missing);
            readBack += statement.executeUpdate();
        }
        destroyKeys(missing);
        progress.accept("Read back " + readBack + " events.");
    }

    private void destroyKeys(List<EventRow> missing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PostgresTransaction.DESTROY_KEY)) {
            for (EventRow row : missing) {
                if (row.type().equals(erasure)) {
                    statement.setObject(1, row.client().value());
                    statement.executeUpdate();
                }
            }
        }
    }

    /** Before the first event, in order, that the topic does not have; twice published is harmless, never is not. */
    private long placeCursor(Statement statement) throws SQLException {
        long cursor = 0;
        long toPublish = 0;
        boolean found = false;
        statement.setFetchSize(10_000);
        try (ResultSet row = statement.executeQuery(
                "select client_id, version, recorded_at, position from event order by position")) {
            while (row.next()) {
                ClientId client = new ClientId(row.getObject(1, UUID.class));
                Instant recorded = row.getObject(3, OffsetDateTime.class).toInstant();
                boolean has = onTopic.containsKey(client)
                        ? row.getLong(2) <= onTopic.get(client)
                        : recorded.isBefore(topicStarts) && !topicStarts.equals(Instant.MAX);
                if (!has) {
                    found = true;
                    toPublish++;
                }
                cursor = found ? cursor : row.getLong(4);
            }
        }
        try (PreparedStatement place = connection.prepareStatement("""
                update relay_cursor
                set transaction_id = pg_current_xact_id(), position = ?, epoch = epoch + 1,
                    system_identifier = (select system_identifier from pg_control_system())
                """)) {
            place.setLong(1, cursor);
            place.executeUpdate();
        }
        progress.accept(toPublish + " events of the log are not on the topic and will be published.");
        return toPublish;
    }
}
