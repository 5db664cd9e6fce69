package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A service's folder of schemas and samples. */
final class ContractFiles {

    private static final String SCHEMA = ".schema.json";
    private static final String DOCUMENT = "asyncapi.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));

    private final Path folder;
    private final Samples samples;

    ContractFiles(String service, Path folder) {
        this.folder = folder;
        this.samples = new Samples(service, folder.resolve("samples"));
    }

    /** The stored names that have a schema or samples, in order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(samples.types());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> name.endsWith(SCHEMA))
                        .forEach(name -> names.add(name.substring(0, name.length() - SCHEMA.length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    Optional<JsonNode> schema(String name) {
        return read(folder.resolve(name + SCHEMA));
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readTree(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    SortedMap<String, String> samples(String name) {
        return samples.all(name);
    }

    /** Writes a schema unless it is there already. */
    void writeSchema(String name, JsonNode schema) {
        if (schema(name).filter(schema::equals).isEmpty()) {
            write(folder.resolve(name + SCHEMA), schema);
        }
    }

    /** The AsyncAPI document of the events, if there is one. */
    Optional<JsonNode> document() {
        return read(folder.resolve(DOCUMENT));
    }

    void writeDocument(JsonNode document) {
        write(folder.resolve(DOCUMENT), document);
    }

    void writeSample(String name, String sample, JsonNode payload) {
        write(folder.resolve("samples").resolve(name).resolve(sample + ".json"), payload);
    }

    /** Writes JSON as all files of a contract are written. */
    static void write(Path file, JsonNode content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, PRETTY.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
