package dev.backcoach.systemtests.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.types.EventIds;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What must hold once everything has come to rest. */
final class Verification {

    private static final String STORED = "select client_id, event_id from event order by client_id, version";

    private static final String WITH_GAPS = """
            select count(*) from (
                select client_id from event group by client_id having min(version) <> 1 or max(version) <> count(*)) g
            """;

    private static final String EFFECTS = """
            select client_id, causation_id from event where type = 'walk-taken-in.v1' order by client_id, version
            """;

    private static final String OUT_OF_VERSION_ORDER = """
            select count(*) from (
                select (payload->>'version')::bigint as said,
                       row_number() over (partition by client_id order by version) as due
                from event where type = 'walk-taken-in.v1') e
            where said <> due
            """;

    private static final String HEADS = """
            select distinct on (client_id) client_id || ' ' || version || ' ' || event_id
            from event order by client_id, version desc
            """;

    private static final String POSITIONS =
            "select client_id || ' ' || version || ' ' || last_event_id from source_position order by client_id";

    private final Pipeline pipeline;

    Verification(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Every acknowledged command is stored once, whole, at the versions that were answered, and nothing else is. */
    void storeHoldsWhatWasAcknowledged(DataSource database, String service, Ledger ledger, long othersEvents) {
        assertThat(Sql.number(database, WITH_GAPS))
                .as("clients of the %s whose versions are not 1, 2, 3 ...; look for them in table event", service)
                .isZero();
        Streams stored = Streams.of(database, STORED);
        Map<UUID, List<UUID>> byClient = stored.byClient();
        for (Ledger.Acknowledged told : ledger.acknowledged()) {
            List<UUID> stream = byClient.get(told.client().value());
            for (int i = 0; i < told.events(); i++) {
                long version = told.version() - told.events() + 1 + i;
                assertThat(stream.get((int) version - 1))
                        .as(
                                "event %s of an acknowledged command, at version %s of client %s",
                                i, version, told.client())
                        .isEqualTo(EventIds.derive(service, told.commandId(), i));
            }
        }
        assertThat(stored.size())
                .as("events of the %s; more than acknowledged means that a command was stored twice", service)
                .isEqualTo(ledger.events() + othersEvents);
    }

    /** The topic without duplicates is the store, client by client in version order. */
    void topicIsTheStore() {
        TopicContent topic = TopicContent.read(pipeline.kafka.bootstrapServers(), Pipeline.TOPIC);
        System.out.println("Topic: " + topic.records() + " committed records, " + topic.duplicates()
                + " of them published again after a fault.");
        Streams.of(pipeline.diary.dataSource(), STORED).mustBeIn(topic.streams(), "the topic");
    }

    /** Each event of the diary has had its effect once, in version order, and every position is at its head. */
    void eachEventTookEffectOnce() {
        DataSource book = pipeline.book.dataSource();
        Streams.of(pipeline.diary.dataSource(), STORED).mustBeIn(Streams.of(book, EFFECTS), "the coach's book");
        assertThat(Sql.number(book, OUT_OF_VERSION_ORDER))
                .as("walks taken in with another version than their place")
                .isZero();
        assertThat(Sql.number(book, "select count(*) from parked_event"))
                .as("parked records; table parked_event says why")
                .isZero();
        assertThat(Sql.rows(book, POSITIONS, row -> row.getString(1)))
                .as("positions in the coach's book against heads of the diary")
                .isEqualTo(Sql.rows(pipeline.diary.dataSource(), HEADS, row -> row.getString(1)));
    }

    /** Folding every event gives what a new process loads from snapshots, and what the old processes answer. */
    void replayGivesTheState(
            List<CommandHandler<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State>> handlers) {
        long events = Replay.check(pipeline.diary, handlers);
        assertThat(events)
                .as("events that the diary's states count")
                .isEqualTo(Sql.number(pipeline.diary.dataSource(), "select count(*) from event"));
        Replay.check(pipeline.book, List.of());
        for (ServiceLog<?, ?, ?> log : List.of(pipeline.diary, pipeline.book)) {
            assertThat(Sql.number(log.dataSource(), "select count(*) from snapshot"))
                    .as(
                            "snapshots of the %s; without any the replay proves less",
                            log.aggregate().service())
                    .isPositive();
        }
    }
}
