package dev.backcoach.platform.conventions;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sample events that a service has committed under {@code src/main/resources/contracts/samples/<stored name>/}.
 * A consumer's contract test reads them with its own records.
 */
public final class Samples {

    private static final Instant THEN = Instant.parse("2026-03-01T18:00:00Z");

    private final String service;
    private final Path folder;

    Samples(String service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /**
     * The samples of a service of this source tree.
     *
     * @param service the short name, for example {@code progress}
     * @throws IllegalStateException when it has none
     */
    public static Samples of(String service) {
        Path resources = Path.of(service + "-service", "src", "main", "resources", "contracts", "samples");
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(resources))) {
                return new Samples(service, at.resolve(resources));
            }
        }
        throw new IllegalStateException("there is no " + resources + " here or above");
    }

    /** The stored names that have samples, in order. */
    public List<String> types() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One sample, as JSON.
     *
     * @param type the stored name, for example {@code session-logged.v1}
     * @param name the file's, without {@code .json}
     * @throws IllegalStateException when there is none of that name
     */
    public String json(String type, String name) {
        String sample = all(type).get(name);
        if (sample == null) {
            throw new IllegalStateException("no sample " + name + ".json in " + folder.resolve(type));
        }
        return sample;
    }

    /** The samples of an event as JSON, by file name without {@code .json}; empty when there are none. */
    public SortedMap<String, String> all(String type) {
        SortedMap<String, String> found = new TreeMap<>();
        Path samples = folder.resolve(type);
        if (!Files.isDirectory(samples)) {
            return found;
        }
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString().replaceFirst("\\.json$", ""), Files.readString(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every sample of every event as it would reach a consumer, about one client, with versions from 1. */
    public List<Fact> facts(ClientId client) {
        List<Fact> facts = new ArrayList<>();
        for (String type : types()) {
            for (String sample : all(type).values()) {
                UUID id = UuidCreator.getTimeOrderedEpoch();
                facts.add(new Fact(
                        client,
                        service,
                        facts.size() + 1L,
                        id,
                        type,
                        THEN.atOffset(ZoneOffset.UTC),
                        THEN,
                        id,
                        null,
                        sample));
            }
        }
        return facts;
    }
}
