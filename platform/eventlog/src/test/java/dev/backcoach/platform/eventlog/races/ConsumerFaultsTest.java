package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.consumer.ConsumerStatus;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.Neighbour;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Reading;
import dev.backcoach.platform.eventlog.sample.Topic;
import dev.backcoach.platform.testing.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consumers on a real broker: joining, leaving, unreadable records, and the database away. */
class ConsumerFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String source;
    private Neighbour neighbour;
    private Topic topic;

    @BeforeEach
    void open() {
        source = Topic.freshService("walks");
        neighbour = new Neighbour(source);
        topic = Topic.of(source);
    }

    private List<EventRow> walks(List<ClientId> clients, int each) {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 1; i <= each; i++) {
            for (ClientId client : clients) {
                rows.add(neighbour.next(client, new Diary.WalkLogged(i, null)));
            }
        }
        return rows;
    }

    private static List<ClientId> clients(int count) {
        List<ClientId> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(client());
        }
        return clients;
    }

    @Test
    void tellsUpToWhenItHasCaughtUpOnceTheClientsPartitionIsReadToItsEnd() {
        PostgresLog log = PostgresLog.fresh("readers");
        Reading reading = new Reading(log);
        List<ClientId> clients = clients(5);
        topic.put(neighbour.records(topic, walks(clients, 3)));
        Instant published = Instant.now();
        try (FactConsumer consumer = reading.consumer(topic)) {
            assertThat(consumer.caughtUpAsOf(clients.getFirst())).isEmpty();
            consumer.start();
            await().atMost(PATIENCE)
                    .until(() -> clients.stream()
                            .allMatch(c -> consumer.caughtUpAsOf(c)
                                    .filter(published::isBefore)
                                    .isPresent()));
            assertThat(clients)
                    .allSatisfy(c -> assertThat(reading.minutesTakenIn(c)).containsExactly(1, 2, 3));
        }
    }

    private static void awaitAll(Reading reading, List<ClientId> clients, int each) {
        await().atMost(PATIENCE)
                .until(() ->
                        clients.stream().allMatch(c -> reading.minutesTakenIn(c).size() >= each));
        List<Integer> expected =
                java.util.stream.IntStream.rangeClosed(1, each).boxed().toList();
        assertThat(clients)
                .allSatisfy(c -> assertThat(reading.minutesTakenIn(c)).isEqualTo(expected));
    }

    @Test
    void eachFactTakesEffectOnceWhileConsumersJoinAndLeave() {
        PostgresLog log = PostgresLog.fresh(Topic.freshService("plans"));
        List<ClientId> clients = clients(20);
        Reading reading = new Reading(log);
        FactConsumer first = new Reading(log).consumer(topic);
        first.start();
        topic.put(neighbour.records(topic, walks(clients, 10)));
        await().atMost(PATIENCE).until(() -> first.status().facts() > 0);
        try (FactConsumer second = new Reading(log).consumer(topic)) {
            second.start();
            first.close();
            assertThat(first.status().state()).isEqualTo(ConsumerStatus.State.CLOSED);
            await().atMost(PATIENCE).until(() -> second.status().state() == ConsumerStatus.State.READING);
            awaitAll(reading, clients, 10);
        }
    }

    @Test
    void anUnreadableRecordIsParkedAndTheRestGoOn() throws Exception {
        PostgresLog log = PostgresLog.fresh(Topic.freshService("plans"));
        List<ClientId> clients = clients(1);
        topic.put(List.of(new ProducerRecord<>(
                topic.name, clients.getFirst().toString(), "not ours".getBytes(StandardCharsets.UTF_8))));
        topic.put(neighbour.records(topic, walks(clients, 3)));
        Reading reading = new Reading(log);
        try (FactConsumer consumer = new Reading(log).consumer(topic)) {
            consumer.start();
            awaitAll(reading, clients, 3);
        }
        assertThat(log.number("select count(*) from parked_event")).isEqualTo(1);
    }

    @Test
    void withTheDatabaseAwayForAWhileNothingIsSkippedAndNothingDoubled() {
        databaseAway(Duration.ofSeconds(3));
    }

    @Test
    @Tag("long")
    void withTheDatabaseAwayForAMinuteNothingIsSkippedAndNothingDoubled() {
        databaseAway(Duration.ofMinutes(1));
    }

    private void databaseAway(Duration away) {
        try (PostgresServer server = PostgresServer.started()) {
            PostgresLog log = PostgresLog.on(server, Topic.freshService("plans"));
            List<ClientId> clients = clients(10);
            Reading reading = new Reading(log);
            try (FactConsumer consumer = new Reading(log).consumer(topic, 7)) {
                consumer.start();
                topic.put(neighbour.records(topic, walks(clients, 5)));
                awaitAll(reading, clients, 5);
                server.crash();
                Instant back = Instant.now().plus(away);
                List<EventRow> more = new ArrayList<>();
                for (int i = 6; i <= 12; i++) {
                    for (ClientId client : clients) {
                        more.add(neighbour.next(client, new Diary.WalkLogged(i, null)));
                    }
                }
                topic.put(neighbour.records(topic, more));
                await().atMost(PATIENCE).until(() -> consumer.status().state() == ConsumerStatus.State.WAITING);
                await().atMost(away.plus(PATIENCE)).until(() -> Instant.now().isAfter(back));
                assertThat(consumer.status().state()).isEqualTo(ConsumerStatus.State.WAITING);
                server.start();
                await().atMost(PATIENCE).until(() -> consumer.status().state() == ConsumerStatus.State.READING);
                awaitAll(reading, clients, 12);
                assertThat(clients)
                        .allSatisfy(c -> assertThat(reading.parked.of(c)).isEmpty());
            }
        }
    }
}
