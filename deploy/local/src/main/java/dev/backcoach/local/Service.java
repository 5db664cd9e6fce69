package dev.backcoach.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services. */
public enum Service {
    INTAKE(8_081),
    ASSESSMENT(8_082),
    PROGRAMME(8_083),
    PROGRESS(8_084);

    private final int documentedPort;

    Service(int documentedPort) {
        this.documentedPort = documentedPort;
    }

    /** The short name: first segment of its paths, name of its database, part of its topic's name. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its module, its log and its process. */
    public String moduleName() {
        return shortName() + "-service";
    }

    /** The service of this short name, if there is one. */
    public static Optional<Service> named(String shortName) {
        return Arrays.stream(values())
                .filter(service -> service.shortName().equals(shortName))
                .findFirst();
    }

    int documentedPort() {
        return documentedPort;
    }

    /** What the build makes of it, in the folder of this repository. */
    Path jar(Path repository) {
        return repository.resolve(moduleName()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
