package dev.backcoach.systemtests.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary.Command;
import dev.backcoach.systemtests.walking.WalkingDiary.Event;
import dev.backcoach.systemtests.walking.WalkingDiary.State;
import dev.backcoach.systemtests.walking.WalkingDiary.WalkLogged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of random clients out of a log, or into one, that is full already; leaves it as it was. */
final class FilledTransport {

    private static final int EVENTS = 30_000;
    private static final int BATCH = 2_000;
    private static final OffsetDateTime WALKED = OffsetDateTime.of(2026, 3, 1, 18, 0, 0, 0, ZoneOffset.ofHours(1));

    private final KafkaBroker kafka;
    private final Map<Facts, String> walks = new HashMap<>();
    private int topics;
    private int groups;

    private record Facts(FilledLog.Size size, int active) {}

    FilledTransport(KafkaBroker kafka) {
        this.kafka = kafka;
    }

    /**
     * The newest events of a diary published; events per second.
     *
     * @param active how many of the clients they are about, picked at random and spread over all
     */
    double publish(FilledLog<?, ?, ?> diary, int active) {
        Cursor end = Backlog.endOf(diary.log());
        String client = NumberedClients.sql("1 + " + apart(diary.size(), active) + " * floor(random() * "
                + active(diary.size(), active) + ")::bigint");
        diary.execute("insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,"
                + " recorded_at, causation_id, correlation_id, actor, traceparent, payload) select client, "
                + diary.size().eventsEach() + " + row_number() over (partition by client order by n),"
                + " gen_random_uuid(), 'walk-logged.v1', now(), 60, now(), null, gen_random_uuid(),"
                + " 'client:' || client, null, json_build_object('minutes', 25, 'note', null) from (select n, "
                + client + " as client from generate_series(1, " + EVENTS + ") n) walks order by n");
        try {
            return new Backlog(kafka, diary.log(), end, EVENTS).publish(nextTopic(), BATCH);
        } finally {
            diary.reset();
        }
    }

    /** The same number of walks taken into a book by a consumer with an empty cache; events per second. */
    double takeIn(
            FilledLog<CoachBook.Command, CoachBook.Event, CoachBook.State> book,
            FilledLog<Command, Event, State> diary,
            int active) {
        String topic = walks.computeIfAbsent(
                new Facts(book.size(), active),
                facts -> walked(facts, diary.log().aggregate()));
        try {
            return new TakingIn(kafka, "growth-" + ++groups, topic, EVENTS).into(book.log(), Integer.MAX_VALUE);
        } finally {
            book.reset();
        }
    }

    /** A topic with walks that follow those that are in the book. */
    private String walked(Facts facts, Aggregate<Command, Event, State> diary) {
        FilledLog.Size size = facts.size();
        String topic = nextTopic();
        EventMessages messages = new EventMessages(topic, diary.types());
        Random random = new Random(1);
        Map<ClientId, Long> versions = new HashMap<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < EVENTS; i++) {
            ClientId client = NumberedClients.client(
                    1L + (long) apart(size, facts.active()) * random.nextInt(active(size, facts.active())));
            long before = versions.merge(client, 1L, Long::sum) - 1 + size.eventsEach();
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Context context = new Context(WALKED, id, null, "client:" + client, null);
            List<Event> walk = List.of(new WalkLogged(FilledLog.MINUTES, null));
            diary.rows(client, before, walk, id, context, now).forEach(row -> records.add(messages.recordOf(row)));
        }
        RawKafka.produce(Backlog.settings(kafka), records, BATCH);
        return topic;
    }

    private static int active(FilledLog.Size size, int active) {
        return Math.min(active, size.clients());
    }

    private static int apart(FilledLog.Size size, int active) {
        return size.clients() / active(size, active);
    }

    private String nextTopic() {
        String topic = "backcoach.growth-" + ++topics + ".events";
        kafka.createTopic(topic, 12, Map.of());
        return topic;
    }
}
