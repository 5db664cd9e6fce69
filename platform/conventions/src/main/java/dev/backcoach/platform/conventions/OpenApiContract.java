package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The promise that a service makes with its REST interface, kept as {@code contracts/openapi.json}: what the running
 * service serves is what is committed. With {@code -Dcontracts.update=true} it writes what is new, never what breaks a
 * client of yesterday unless {@code contracts/openapi-breaking-changes.json} declares just that for the version of the
 * interface that is served:
 *
 * <pre>{@code
 * [ { "version": "2.0.0", "change": "GET /walks 200 /items[]/pace would be gone", "reason": "nobody can measure it" } ]
 * }</pre>
 */
public final class OpenApiContract {

    private static final String UPDATE = "contracts.update";
    private static final String HINT = "; if that is meant, run the test with -D" + UPDATE + "=true";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String service;
    private final Path folder;

    private OpenApiContract(String service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /** @param service the short name, for example {@code intake}; its module is the working folder */
    public static OpenApiContract of(String service) {
        return in(service, Path.of("src/main/resources/contracts"));
    }

    static OpenApiContract in(String service, Path folder) {
        return new OpenApiContract(service, folder);
    }

    /**
     * Asks the service under test for its document and compares.
     *
     * @throws AssertionError when the two differ; it names what would break whom
     */
    public void verify() {
        String served = RestAssured.given()
                .queryParam("format", "json")
                .get("/" + service + "/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            verify(JSON.readTree(served), Boolean.getBoolean(UPDATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void verify(JsonNode served, boolean update) throws IOException {
        Path file = folder.resolve("openapi.json");
        JsonNode committed = Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        if (committed.equals(served)) {
            return;
        }
        List<String> faults = new ArrayList<>();
        Set<String> declared = declared(served.at("/info/version").asText());
        ApiChanges.breaking(committed, served).stream()
                .filter(change -> !declared.contains(change))
                .forEach(change -> faults.add(change + ": leave it, or declare it in openapi-breaking-changes.json"
                        + " with a new version of the interface and a reason"));
        if (faults.isEmpty() && update) {
            ContractFiles.write(file, served);
            return;
        }
        if (faults.isEmpty()) {
            faults.add("openapi.json is not what the service serves, though no client breaks" + HINT);
        }
        throw new AssertionError(
                "The REST contract of the " + service + " service does not hold:\n  " + String.join("\n  ", faults));
    }

    private Set<String> declared(String version) throws IOException {
        Path file = folder.resolve("openapi-breaking-changes.json");
        Set<String> changes = new HashSet<>();
        if (Files.exists(file)) {
            for (JsonNode declaration : JSON.readTree(Files.readString(file))) {
                if (declaration.path("reason").asText().isBlank()) {
                    throw new AssertionError(file + " gives no reason for: " + declaration.path("change"));
                }
                if (declaration.path("version").asText().equals(version)) {
                    changes.add(declaration.path("change").asText());
                }
            }
        }
        return changes;
    }
}
