package dev.backcoach.platform.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the AsyncAPI document of the service's events at {@code /<service>/asyncapi}, to anybody, as the OpenAPI
 * document is. A service that publishes nothing has none.
 */
@Singleton
public class EventDocument {

    static final String FILE = "contracts/asyncapi.json";

    void serve(
            @Observes Router router,
            @ConfigProperty(name = "backcoach.service", defaultValue = "unnamed") String service) {
        read().ifPresent(document -> router.get("/" + service + "/asyncapi")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-cache")
                        .end(document)));
    }

    private static Optional<Buffer> read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
