package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The AsyncAPI document of a service, {@code asyncapi.json}: says what schemas and samples say, is valid, and is kept by
 * the records that the relay would make of events.
 */
final class AsyncApiContract<E> {

    private static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventTypes<E> types;
    private final ContractFiles files;
    private final Summaries summaries;
    private final List<DocumentedTopic> others = new ArrayList<>();

    /** @param folder the service's {@code contracts}, beside whose resources the sources are */
    AsyncApiContract(EventTypes<E> types, ContractFiles files, Path folder) {
        this.types = types;
        this.files = files;
        this.summaries = new Summaries(folder.resolveSibling("../java").normalize());
    }

    /** Tells of a compacted topic as well, whose schemas and samples are in a folder of their own. */
    void latestStates(String address, EventTypes<?> states, Path folder) {
        others.add(DocumentedTopic.ofLatestStates(types.service(), address, messages(states, folder)));
    }

    /** Tells of a topic of events under pseudonyms as well, whose schemas and samples are in a folder of their own. */
    void pseudonymous(EventTypes<?> events, Path folder) {
        others.add(DocumentedTopic.ofPseudonymous(types.service(), events.service(), messages(events, folder)));
    }

    /**
     * Compares the committed document, or writes it where that is asked for.
     *
     * @param examples events as they may happen
     * @return what is wrong
     */
    List<String> check(Collection<E> examples, boolean update) {
        List<DocumentedTopic> topics = new ArrayList<>();
        topics.add(DocumentedTopic.ofEvents(types.service(), messages(types, files)));
        topics.addAll(others);
        topics.add(DocumentedTopic.ofExports(types.service()));
        ObjectNode document = AsyncApi.document(types.service(), topics);
        DocumentedEvents documented = DocumentedEvents.of(document);
        List<String> faults = new ArrayList<>(DocumentedEvents.problemsOf(document));
        faults.addAll(documented.problemsOfExamples());
        examples.forEach(event -> faults.addAll(problemsOfRecord(documented, event)));
        JsonNode written = tree(document.toString()); // numbers as they are read
        boolean same = files.document().filter(written::equals).isPresent();
        if (faults.isEmpty() && !same && update) {
            files.writeDocument(document);
        } else if (faults.isEmpty() && !same) {
            faults.add("asyncapi.json does not say what schemas and samples say; run the test with"
                    + " -Dcontracts.update=true");
        }
        return faults;
    }

    private List<DocumentedTopic.Message> messages(EventTypes<?> of, Path folder) {
        return messages(of, new ContractFiles(of.service(), folder));
    }

    private List<DocumentedTopic.Message> messages(EventTypes<?> of, ContractFiles from) {
        return from.names().stream().map(name -> message(of, from, name)).toList();
    }

    private DocumentedTopic.Message message(EventTypes<?> of, ContractFiles from, String name) {
        Class<?> type = of.current().get(name);
        String summary = type == null
                ? "Not written any more; older records have it."
                : summaries.of(type).orElse(name);
        SortedMap<String, JsonNode> samples = new TreeMap<>();
        from.samples(name).forEach((sample, text) -> samples.put(sample, tree(text)));
        return new DocumentedTopic.Message(
                name, summary, of.hasPublishedForm(name), from.schema(name).orElseThrow(), samples);
    }

    private List<String> problemsOfRecord(DocumentedEvents documented, E event) {
        ClientId client = new ClientId(UuidCreator.getTimeOrderedEpoch());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        EventRow row = new EventRow(
                client,
                1,
                id,
                types.nameOf(event),
                THEN.atOffset(ZoneOffset.ofHours(1)),
                THEN,
                id,
                id,
                "client",
                TRACE,
                types.write(client, event));
        ProducerRecord<String, byte[]> published =
                new EventMessages(EventMessages.topicOf(types.service()), types).recordOf(row);
        Map<String, String> headers = new TreeMap<>();
        published
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return documented.problemsOf(
                published.topic(),
                published.key(),
                headers,
                tree(new String(published.value(), StandardCharsets.UTF_8)));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
