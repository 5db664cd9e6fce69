package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Played;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;

/**
 * No name, address, date of birth or free text of the client is readable anywhere: in no record on Kafka, no event,
 * snapshot or log file. Keys and headers hold ids, names of types and times only; log files no pain and no stiffness.
 */
record NothingPersonalOutside(RunningStack stack, Played played) {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})";

    /** What each header may look like; there are no others. */
    private static final Map<String, Pattern> HEADERS = Map.ofEntries(
            header("ce_specversion", "1\\.0"),
            header("ce_id", UUID),
            header("ce_source", "/backcoach/[a-z]+-service"),
            header("ce_type", "backcoach\\.[a-z]+\\.[a-z-]+\\.v\\d+"),
            header("ce_subject", UUID),
            header("ce_time", TIME),
            header("ce_dataschema", "urn:backcoach:schema:[a-z]+:[a-z-]+\\.v\\d+"),
            header("ce_recordedtime", TIME),
            header("ce_sequence", "\\d{19}"),
            header("ce_correlationid", UUID),
            header("ce_causationid", UUID),
            header("ce_partitionkey", UUID),
            header("ce_traceparent", "[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"),
            header("ce_anotherform", "true"),
            header("content-type", "application/json"));

    private static final Pattern CLINICAL_VALUE =
            Pattern.compile("(?i)(pain|stiffness|worst|effort|discomfort)[a-z]*\"?\\s*[:=]\\s*\"?\\d");

    void check() {
        for (String service : RunningStack.SERVICES) {
            onKafka(service);
            inTheDatabase(service);
        }
        inLogFiles();
    }

    private void onKafka(String service) {
        Topic topic = Topic.of(service, stack.bootstrapServers());
        assertThat(topic.about(played.client().id()))
                .as("records of the %s-service about the client", service)
                .isNotEmpty();
        topic.records().forEach(message -> {
            assertThat(message.key()).matches(UUID);
            message.headers().forEach(this::checkHeader);
            assertThat(message.value()).doesNotContain(personalTexts());
        });
    }

    private void checkHeader(Header header) {
        assertThat(HEADERS).containsKey(header.key());
        assertThat(new String(header.value(), UTF_8))
                .as("header %s", header.key())
                .matches(HEADERS.get(header.key()));
    }

    private void inTheDatabase(String service) {
        String client = "'" + played.client().id() + "'";
        List<String> stored = Sql.rows(
                stack.database(service),
                "select payload::text from event where client_id = " + client
                        + " union all select state::text from snapshot where client_id = " + client,
                row -> row.getString(1));
        assertThat(stored).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(personalTexts()));
    }

    private void inLogFiles() {
        List<Path> files = stack.logFiles();
        assertThat(files).as("log files of the run").hasSizeGreaterThanOrEqualTo(RunningStack.SERVICES.size());
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines)
                        .as("lines of %s", file)
                        .noneMatch(line -> Stream.of(personalTexts()).anyMatch(line::contains))
                        .noneMatch(CLINICAL_VALUE.asPredicate());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private String[] personalTexts() {
        return played.identity().personalTexts().toArray(String[]::new);
    }

    private static Map.Entry<String, Pattern> header(String name, String form) {
        return Map.entry(name, Pattern.compile(form));
    }
}
