package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The promises that a service makes with its events, kept as files: {@code <stored name>.schema.json} (JSON Schema
 * 2020-12, generated from the record as it is published), {@code samples/<stored name>/*.json} and the document that tells
 * all of it to people and tools ({@link AsyncApiContract}). {@link #verify} holds when the records of today keep every promise. With {@code -Dcontracts.update=true} it also writes what is new, never
 * what breaks a reader of yesterday's events.
 *
 * <pre>{@code
 * EventContracts.of(IntakeEvents.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
 *         .mayLack(QuestionnaireSubmitted.class, "texts")
 *         .example(new CoachAssigned(coachId))
 *         .verify();
 * }</pre>
 *
 * <p>A component is required in the JSON unless it is an {@code Optional}, a boxed number or boolean, annotated {@code
 * Nullable}, or named with {@link #mayLack}.
 */
public final class EventContracts<E> {

    private static final String UPDATE = "contracts.update";
    private static final String HINT = "; if that is meant, run the test with -D" + UPDATE + "=true";
    private static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventTypes<E> types;
    private final ContractFiles files;
    private final AsyncApiContract<E> document;
    private boolean documented = true;
    private final OptionalFields optional = new OptionalFields();
    private final Map<String, Class<?>> forms = new HashMap<>();
    private final Map<String, SortedMap<String, E>> examples = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private boolean update = Boolean.getBoolean(UPDATE);

    private EventContracts(EventTypes<E> types, Path folder) {
        this.types = types;
        this.files = new ContractFiles(types.service(), folder);
        this.document = new AsyncApiContract<>(types, files, folder);
    }

    /** @param folder the service's {@code contracts}, normally {@code src/main/resources/contracts} */
    public static <E> EventContracts<E> of(EventTypes<E> types, Path folder) {
        return new EventContracts<>(types, folder);
    }

    /** Writes and reads events outside a service, with keys that are kept in memory. */
    public static SealedJson json() {
        return json(_ -> {});
    }

    /** @param adjust as the service itself adjusts its JSON */
    public static SealedJson json(Consumer<JsonMapper.Builder> adjust) {
        InMemoryEventStore store = new InMemoryEventStore(InstantSource.system());
        return new SealedJson(new Vault(Vault.newMasterKeyset(), store.clientKeys()), adjust);
    }

    /** These components, which are null at times, may be missing from the JSON; of an event or a record within. */
    public EventContracts<E> mayLack(Class<? extends Record> type, String... components) {
        for (String component : components) {
            optional.name(type, component);
        }
        return this;
    }

    /** The record in which events of these names are published, or of all that have another form when none is named. */
    public EventContracts<E> publishedAs(Class<?> form, String... names) {
        List<String> meant = names.length > 0
                ? List.of(names)
                : types.current().keySet().stream()
                        .filter(types::hasPublishedForm)
                        .toList();
        meant.forEach(name -> forms.put(name, form));
        return this;
    }

    /** The service's document tells also of its compacted topic, whose contracts are another test's. */
    public EventContracts<E> withLatestStates(String topic, EventTypes<?> states, Path folder) {
        document.latestStates(topic, states, folder);
        return this;
    }

    /** The service's document tells also of its topic of events under pseudonyms, whose contracts are another test's. */
    public EventContracts<E> withPseudonymous(EventTypes<?> events, Path folder) {
        document.pseudonymous(events, folder);
        return this;
    }

    /** For values of another topic than the service's events, of which the document of those tells. */
    public EventContracts<E> withoutDocument() {
        documented = false;
        return this;
    }

    /** An event as it may happen. It becomes the sample {@code typical} if there is none. */
    public EventContracts<E> example(E event) {
        return example("typical", event);
    }

    /** @param sample the name of the file, without {@code .json} */
    public EventContracts<E> example(String sample, E event) {
        examples.computeIfAbsent(types.nameOf(event), _ -> new TreeMap<>()).put(sample, event);
        return this;
    }

    /** Writes what is new, or does not, whatever the system property says. */
    EventContracts<E> updating(boolean wanted) {
        update = wanted;
        return this;
    }

    /** @throws AssertionError when a promise is missing, out of date or broken; it names all that are */
    public void verify() {
        faults.clear();
        new TreeSet<>(types.current().keySet()).forEach(this::verifyCurrent);
        files.names().stream()
                .filter(name -> !types.current().containsKey(name))
                .forEach(this::verifyOld);
        if (faults.isEmpty() && documented) {
            List<E> events = examples.values().stream()
                    .flatMap(of -> of.values().stream())
                    .toList();
            faults.addAll(document.check(events, update));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("The contracts of the " + types.service() + " service do not hold:\n  "
                    + String.join("\n  ", faults));
        }
    }

    private void verifyCurrent(String name) {
        Optional<Class<?>> published = publishedClass(name);
        if (published.isEmpty()) {
            faults.add(name + " is published in another form than it is stored in: say in which with publishedAs(...)");
            return;
        }
        ObjectNode schema = schema(name, published.get());
        int before = faults.size();
        verifySchema(name, schema);
        verifyExamples(name, schema);
        SortedMap<String, String> samples = files.samples(name);
        if (samples.isEmpty() && !examples.containsKey(name)) {
            faults.add(name + " has no sample: give an example(...) and run the test with -D" + UPDATE + "=true");
        }
        samples.forEach((sample, text) -> verifySample(name, sample, text, schema));
        if (update && faults.size() == before) {
            files.writeSchema(name, schema);
        }
    }

    private Optional<Class<?>> publishedClass(String name) {
        return types.hasPublishedForm(name)
                ? Optional.ofNullable(forms.get(name))
                : Optional.of(types.current().get(name));
    }

    private ObjectNode schema(String name, Class<?> type) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:backcoach:schema:" + types.service() + ":" + name)
                .put("title", name);
        JsonShape shape = new JsonShape(optional);
        types.json().describe(type, shape);
        return schema.setAll(shape.schema());
    }

    private void verifySchema(String name, ObjectNode schema) {
        Optional<JsonNode> committed = files.schema(name);
        if (committed.isEmpty()) {
            if (!update) {
                faults.add(name + " has no schema" + HINT);
            }
            return;
        }
        List<String> breaks = SchemaChanges.breaking(committed.get(), schema);
        if (!breaks.isEmpty()) {
            breaks.forEach(change -> faults.add(name + change + ": make it a new version of the event"));
        } else if (!update && !committed.get().equals(schema)) {
            faults.add(name + " has changed without breaking a reader" + HINT);
        }
    }

    private void verifyExamples(String name, ObjectNode schema) {
        SortedMap<String, String> samples = files.samples(name);
        examples.getOrDefault(name, new TreeMap<>()).forEach((sample, event) -> {
            ClientId client = new ClientId(UuidCreator.getTimeOrderedEpoch());
            String published = types.published(row(client, name, types.write(client, event)));
            List<String> problems = problems(schema, published);
            problems.forEach(problem -> faults.add(name + ", example " + sample + ": " + problem
                    + " (if it may be missing, say so with mayLack(...))"));
            if (samples.containsKey(sample) || !problems.isEmpty()) {
                return;
            }
            if (update) {
                files.writeSample(name, sample, tree(published));
            } else {
                faults.add(name + ", example " + sample + " is no sample yet" + HINT);
            }
        });
    }

    private void verifySample(String name, String sample, String text, JsonNode schema) {
        List<String> problems = problems(schema, text);
        problems.forEach(problem -> faults.add(name + ", sample " + sample + ": " + problem));
        if (!problems.isEmpty()) {
            return;
        }
        ClientId nobodyWithAKey = new ClientId(UuidCreator.getTimeOrderedEpoch());
        try {
            if (types.hasPublishedForm(name)) {
                types.json().read(nobodyWithAKey, text, forms.get(name));
            } else {
                types.read(row(nobodyWithAKey, name, text));
            }
        } catch (IllegalStateException e) {
            faults.add(name + ", sample " + sample + " can no longer be read: " + e.getMessage() + reason(e));
        }
    }

    private static String reason(IllegalStateException e) {
        return e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
    }

    /** An event of yesterday: its promise is not changed any more, and it can still be read. */
    private void verifyOld(String name) {
        Optional<JsonNode> committed = files.schema(name);
        if (committed.isEmpty()) {
            faults.add(name + " has samples, but no schema");
            return;
        }
        files.samples(name).forEach((sample, text) -> verifySample(name, sample, text, committed.get()));
        if (files.samples(name).isEmpty()) {
            faults.add(name + " has no sample");
        }
    }

    private static List<String> problems(JsonNode schema, String text) {
        return SCHEMAS.getSchema(schema, STRICT).validate(tree(text)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static EventRow row(ClientId client, String name, String payload) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new EventRow(
                client, 1, id, name, THEN.atOffset(ZoneOffset.UTC), THEN, null, id, "client", null, payload);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }
}
