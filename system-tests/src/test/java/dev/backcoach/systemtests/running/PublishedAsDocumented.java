package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.local.journey.Call;
import dev.backcoach.platform.conventions.DocumentedEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
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

    void check() {
        for (String service : RunningStack.SERVICES) {
            JsonNode document =
                    stack.gateway().send(Call.get("/" + service + "/asyncapi")).body();
            assertThat(DocumentedEvents.problemsOf(document)).isEmpty();
            DocumentedEvents documented = DocumentedEvents.of(document);
            Set<String> problems = new LinkedHashSet<>();
            for (String name : documented.topics()) {
                Topic topic = Topic.named(name, stack.bootstrapServers());
                assertThat(topic.records()).as(name).isNotEmpty();
                topic.records().forEach(message -> problems.addAll(problems(documented, message)));
            }
            assertThat(problems).as(service).isEmpty();
        }
    }

    private static Set<String> problems(DocumentedEvents documented, ConsumerRecord<String, String> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return new LinkedHashSet<>(documented.problemsOf(
                    message.topic(),
                    message.key(),
                    headers,
                    message.value() == null ? JSON.nullNode() : JSON.readTree(message.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
