package dev.backcoach.platform.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What each type of event of this service tells, in a sentence: as its AsyncAPI document says. */
final class EventMeanings {

    private EventMeanings() {}

    /** By stored name; none in a service that publishes nothing. */
    static Map<String, String> read() {
        Map<String, String> meanings = new HashMap<>();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(EventDocument.FILE)) {
            if (file != null) {
                JsonNode messages = JsonMapper.builder().build().readTree(file).at("/components/messages");
                messages.properties()
                        .forEach(message -> meanings.put(
                                message.getKey(),
                                message.getValue().path("summary").asText()));
            }
            return meanings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
