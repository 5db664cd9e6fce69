package dev.backcoach.platform.rest.input;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.problem.ParameterNames;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads path and query parameters and headers of the types below and of every enum. A value that cannot be read is a
 * 400 that names the parameter and says what it must be, in a path too; a parameter that is not there is null.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(UUID.class, new Reader("a UUID", ParameterConverters::uuid)),
            Map.entry(ClientId.class, new Reader("a UUID", text -> new ClientId(uuid(text)))),
            Map.entry(int.class, new Reader("a whole number", Integer::valueOf)),
            Map.entry(Integer.class, new Reader("a whole number", Integer::valueOf)),
            Map.entry(long.class, new Reader("a whole number", Long::valueOf)),
            Map.entry(Long.class, new Reader("a whole number", Long::valueOf)),
            Map.entry(boolean.class, new Reader("true or false", ParameterConverters::truth)),
            Map.entry(Boolean.class, new Reader("true or false", ParameterConverters::truth)),
            Map.entry(LocalDate.class, new Reader("a date such as 2026-03-29", ParameterConverters::date)),
            Map.entry(
                    Instant.class,
                    new Reader(
                            "a time with offset such as 2026-03-29T07:30:00Z",
                            text -> time(text).toInstant())),
            Map.entry(
                    OffsetDateTime.class,
                    new Reader("a time with offset such as 2026-03-29T07:30:00Z", ParameterConverters::time)),
            Map.entry(IdempotencyKey.class, new Reader("1 to 200 visible ASCII characters", IdempotencyKey::new)),
            Map.entry(
                    StreamVersion.class,
                    new Reader("a service and a version such as progress-17", StreamVersion::parse)),
            Map.entry(
                    PageCursor.class,
                    new Reader("the value of next on an earlier page, unchanged", PageCursor::parse)));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reader reader = type.isEnum() ? ofEnum(type) : READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new NamedConverter(nameIn(annotations), reader);
    }

    private static String nameIn(Annotation[] annotations) {
        return annotations == null
                ? "parameter"
                : ParameterNames.of(annotations).filter(name -> !name.isEmpty()).orElse("parameter");
    }

    private static Reader ofEnum(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String wanted = Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", ", "one of: ", ""));
        return new Reader(
                wanted,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such constant")));
    }

    /** {@code UUID.fromString} alone would also take shortened ones. */
    private static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException("a shortened UUID");
        }
        return read;
    }

    /** Quarkus gives {@code 0} for a {@code boolean} that was not sent. */
    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new IllegalArgumentException("outside the years 1900 to 9999");
        }
        return date;
    }

    private static OffsetDateTime time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        date(time.toLocalDate().toString());
        return time;
    }

    /** How a type is read; {@code parse} throws whatever it likes for a text that is none. */
    private record Reader(String wanted, Function<String, Object> parse) {}

    private record NamedConverter(String name, Reader reader) implements ParamConverter<Object> {

        @Override
        public Object fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return reader.parse().apply(value);
            } catch (RuntimeException _) {
                throw ProblemException.parameter(name, "must be " + reader.wanted());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
