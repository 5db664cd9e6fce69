package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.local.journey.Call;
import dev.backcoach.platform.conventions.DocumentedEvents;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every record on each topic of the services is as the AsyncAPI document says that its service serves. */
final class PublishedAsDocumented {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningStack stack;

    PublishedAsDocumented(RunningStack stack) {
        this.stack = stack;
    }

    /** All topics but that of exports, which nothing is on before somebody asks for one. */
    void check() {
        for (String service : RunningStack.SERVICES) {
            DocumentedEvents documented = documented(service);
            documented.topics().stream()
                    .filter(topic -> !topic.equals(ExportMessages.TOPIC))
                    .forEach(topic -> check(service, documented, topic));
        }
    }

    void checkExports() {
        RunningStack.SERVICES.forEach(service -> check(service, documented(service), ExportMessages.TOPIC));
    }

    private DocumentedEvents documented(String service) {
        JsonNode document =
                stack.gateway().send(Call.get("/" + service + "/asyncapi")).body();
        assertThat(DocumentedEvents.problemsOf(document)).isEmpty();
        return DocumentedEvents.of(document);
    }

    private void check(String service, DocumentedEvents documented, String topic) {
        String source = "/backcoach/" + service + "-service";
        List<ConsumerRecord<String, String>> own = Topic.named(topic, stack.bootstrapServers()).records().stream()
                .filter(message ->
                        headers(message).getOrDefault("ce_source", source).equals(source))
                .toList();
        assertThat(own).as("%s of the %s-service", topic, service).isNotEmpty();
        Set<String> problems = new LinkedHashSet<>();
        own.forEach(message -> problems.addAll(problems(documented, message)));
        assertThat(problems).as("%s of the %s-service", topic, service).isEmpty();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Set<String> problems(DocumentedEvents documented, ConsumerRecord<String, String> message) {
        Map<String, String> headers = headers(message);
        return new LinkedHashSet<>(
                documented.problemsOf(message.topic(), message.key(), headers, payload(headers, message.value())));
    }

    private static JsonNode payload(Map<String, String> headers, String value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (headers.getOrDefault("content-type", "").equals("application/octet-stream")) {
            return JSON.getNodeFactory().textNode(value);
        }
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
