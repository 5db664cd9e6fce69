package dev.backcoach.platform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.backcoach.platform.eventlog.consumer.Fact;

/**
 * Reads other services' events into small records of the reader's own. Fields that the record does not name are ignored,
 * and so are values of an enumeration that it does not know, which are null.
 */
public final class Facts {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Facts() {}

    /** @throws IllegalStateException when the event lacks what the record needs; the text quotes none of it */
    public static <T> T read(Fact fact, Class<T> record) {
        try {
            return JSON.readValue(fact.data(), record);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException(fact.type() + " of " + fact.source() + " does not fit " + record.getName());
        }
    }
}
