package dev.backcoach.platform.eventlog.relay;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What stands on Kafka, and how it gets there a second time. */
class EventMessagesTest {

    private final PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
    private final Topic topic = Topic.of(log.service);
    private final ClientId client = client();

    private PostgresRelaySession session() {
        return new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30));
    }

    @Test
    void anEventIsACloudEventInBinaryModeWithNothingPersonalOutsideItsSealedData() {
        log.handler().handle(request(client, new Diary.LogWalk(12, "with Ada along the Thames")));
        new Relay(this::session, () -> topic.publisher(log.aggregate.types()), log.aggregate.types(), 10)
                .lead(new OncePace());
        ConsumerRecord<String, byte[]> record = topic.committed().getFirst();
        assertThat(record.key()).isEqualTo(client.toString());
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsOnlyKeys(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_recordedtime",
                        "ce_sequence",
                        "ce_correlationid",
                        "ce_partitionkey",
                        "content-type")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/backcoach/" + log.service + "-service")
                .containsEntry("ce_type", "backcoach." + log.service + ".walk-logged.v1")
                .containsEntry("ce_subject", client.toString())
                .containsEntry("ce_time", "2026-03-01T18:00:00.123456+01:00")
                .containsEntry("ce_sequence", "0000000000000000001")
                .containsEntry("content-type", "application/json");
        assertThat(Instant.parse(headers.get("ce_recordedtime"))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .contains("\"minutes\":12", "\"sealed\"")
                .doesNotContain("Ada");
    }

    @Test
    void theWholeLogCanBePublishedAgainIntoATopicOfItsOwn() {
        log.handler().handle(request(client, Diary.outing(1, 2, 3, 4, 5)));
        new Relay(this::session, () -> topic.publisher(log.aggregate.types()), log.aggregate.types(), 2)
                .lead(new OncePace());
        log.handler().handle(walk(client, 6));
        Topic again = Topic.of(log.service + "again");
        List<Long> progress = new ArrayList<>();
        long published = new Republisher(
                        this::session,
                        () -> again.publisher(log.aggregate.types(), log.service + "-again", Map.of()),
                        4)
                .republish(progress::add);
        assertThat(published).isEqualTo(6);
        assertThat(progress).containsExactly(4L, 6L);
        assertThat(again.versions().get(client.toString())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(topic.versions().get(client.toString())).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}
