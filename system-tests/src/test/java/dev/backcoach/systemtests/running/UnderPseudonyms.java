package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.local.journey.Played;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;

/**
 * What is told of a client who consents to analytics: everything that is to be told, each under its sequence, whatever
 * crashed on the way; and nothing on the topic, down to the bytes of its log segments, that says who anybody is.
 */
record UnderPseudonyms(RunningStack stack, Played played) {

    static final String FAMILY = "analytics";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME_OF_DAY = "[0-9]T[0-9]{2}:[0-9]{2}";
    private static final String EXPECTED = """
            select e.version - c.since from event e join analytics_consent c on c.client_id = e.client_id
            where e.version > c.since and e.client_id = 'CLIENT'
              and e.type not in ('registration-noted.v1', 'coach-noted.v1', 'time-zone-noted.v1', 'consent-noted.v1',
                                 'exercise-barred.v1', 'flare-review-set.v1', 'report-recorded.v1')
            """;

    void check() {
        Set<Long> expected = new TreeSet<>(Sql.rows(
                stack.database("programme"),
                EXPECTED.replace("CLIENT", played.client().id().toString()),
                row -> row.getLong(1)));
        assertThat(expected).hasSizeGreaterThan(100);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sequences().values()).contains(expected));
        List<String> segments = segments();
        assertThat(segments)
                .anyMatch(text -> text.contains("session-logged.v1"))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(played.identity().personalTexts().toArray(String[]::new))
                        .doesNotContainPattern(ID)
                        .doesNotContainPattern(TIME_OF_DAY));
        partitions()
                .forEach(partition -> assertThat(new ByteSearch(partition).filesWith(needles()))
                        .isEmpty());
    }

    /** Those of each pseudonym; one that is there twice says the same both times. */
    private Map<String, Set<Long>> sequences() {
        Map<String, Set<Long>> sequences = new HashMap<>();
        Map<String, String> said = new HashMap<>();
        for (ConsumerRecord<String, String> message :
                Topic.of(FAMILY, stack.bootstrapServers()).records()) {
            String sequence =
                    new String(message.headers().lastHeader("ce_sequence").value(), UTF_8);
            sequences.computeIfAbsent(message.key(), _ -> new TreeSet<>()).add(Long.valueOf(sequence));
            String before = said.putIfAbsent(message.key() + sequence, message.value());
            assertThat(message.value()).isEqualTo(before == null ? message.value() : before);
        }
        return sequences;
    }

    /** What is in the files of the broker, a text for each record, decompressed. */
    private List<String> segments() {
        List<String> texts = new ArrayList<>();
        for (Path partition : partitions()) {
            try (Stream<Path> files = Files.list(partition)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".log")).toList()) {
                    try (FileRecords records = FileRecords.open(file.toFile(), false)) {
                        records.records().forEach(each -> texts.add(text(each)));
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return texts;
    }

    private static String text(Record each) {
        StringBuilder text = new StringBuilder();
        Stream.of(each.headers())
                .forEach(header -> text.append(header.key()).append(' ').append(new String(header.value(), UTF_8)));
        return text.append(text(each.key())).append(text(each.value())).toString();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private List<byte[]> needles() {
        Stream<String> ids =
                Stream.of(played.client().id(), played.coach().id()).map(Object::toString);
        return Stream.concat(ids, played.identity().personalTexts().stream())
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    private List<Path> partitions() {
        try (Stream<Path> folders = Files.walk(stack.folder().resolve("kafka"))) {
            List<Path> found = folders.filter(Files::isDirectory)
                    .filter(each -> each.getFileName().toString().startsWith("backcoach.analytics.events-"))
                    .toList();
            assertThat(found).hasSize(12);
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
