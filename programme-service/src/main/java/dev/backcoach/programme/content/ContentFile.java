package dev.backcoach.programme.content;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A versioned file of content among the resources. Read strictly: an unknown, repeated or mistyped field is an error
 * that names the file, so that a slip of the pen ends the start-up instead of being passed over.
 *
 * @param name for example {@code exercises-1.0.0.json}
 */
record ContentFile(String name) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /** @throws IllegalStateException naming the file when it is missing or not of this form */
    <T> T read(Class<T> form) {
        try (InputStream content = ContentFile.class.getResourceAsStream("/content/" + name)) {
            if (content == null) {
                throw new IllegalStateException("content/" + name + " is missing");
            }
            return JSON.readValue(content, form);
        } catch (JacksonException fault) {
            throw new IllegalStateException("content/" + name + ": " + fault.getMessage(), fault);
        } catch (IOException fault) {
            throw new UncheckedIOException("content/" + name + " cannot be read", fault);
        }
    }

    /** A fault in the file, at the entry with this id. */
    IllegalStateException fault(String id, String what) {
        return new IllegalStateException("content/" + name + ": " + id + " " + what);
    }
}
