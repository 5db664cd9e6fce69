package dev.backcoach.platform.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.rest.correlation.Correlation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * What went wrong with a request, as RFC 9457 says it. Immutable.
 *
 * @param type stable, {@code urn:backcoach:problem:<slug>}; what a caller may branch on
 * @param title the same for every problem of the type
 * @param status HTTP status, 400 to 599
 * @param detail what is wrong this time and what to do about it; no personal or clinical value
 * @param instance path of the request, or null before it is known
 * @param errors the parts of the request that are wrong; empty where the whole is
 * @param extensions further members, such as {@code rule} or {@code state}, written beside the standard ones
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** The content type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /**
     * One wrong part of a request: either a place in the body or a parameter.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, empty for the body itself; null for a parameter
     * @param parameter name of the path or query parameter or header; null for the body
     * @param message what is wrong there, in plain words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, String parameter, String message) {

        /** A fault at a place in the body. */
        public static Fault at(String pointer, String message) {
            return new Fault(pointer, null, message);
        }

        /** A fault of a path or query parameter or header. */
        public static Fault of(String parameter, String message) {
            return new Fault(null, parameter, message);
        }
    }

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    /** A problem without instance, errors and extensions. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of(), Map.of());
    }

    /** The same problem, naming the request's path and, while a request is answered, its correlation id. */
    public Problem on(String path) {
        Problem here = new Problem(type, title, status, detail, path, errors, extensions);
        Object correlation = MDC.get(Correlation.NAME);
        return correlation == null ? here : here.with(Correlation.NAME, correlation);
    }

    /** The same problem, naming wrong parts of the request. */
    public Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, faults, extensions);
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, instance, errors, more);
    }

    /** The problem as a JSON object. Written the same whatever a service does to its own object mapper. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an extension member of " + type + " has no JSON form", e);
        }
    }
}
