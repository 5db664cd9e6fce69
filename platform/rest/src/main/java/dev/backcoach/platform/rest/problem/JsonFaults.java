package dev.backcoach.platform.rest.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in the caller's words, with a JSON pointer, what a JSON reader found wrong. Never quotes values of the body. */
final class JsonFaults {

    private static final int LISTED_FIELDS = 30;

    private JsonFaults() {}

    static Problem problem(JacksonException exception) {
        JacksonException cause = innermost(exception);
        boolean malformed = !(cause instanceof JsonMappingException) && !(cause instanceof InputCoercionException);
        return malformed
                ? Problem.of(ProblemType.MALFORMED, "Send one complete JSON value in UTF-8; see errors for the place.")
                        .with(List.of(Fault.at(place(exception, cause), syntax(cause))))
                : Problem.of(ProblemType.INVALID, "Correct the listed errors in the body and send it again.")
                        .with(List.of(Fault.at(pointer(exception, cause), value(cause))));
    }

    /** A fault inside a nested record arrives wrapped, with the path on the outside. */
    private static JacksonException innermost(JacksonException exception) {
        JacksonException cause = exception;
        while (cause.getClass() == JsonMappingException.class && cause.getCause() instanceof JacksonException inner) {
            cause = inner;
        }
        return cause;
    }

    private static String pointer(JacksonException outer, JacksonException cause) {
        return outer instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? pointer(mapping.getPath())
                : place(outer, cause);
    }

    /** Where the parser stopped, which is one step further than the record that it was reading for knows. */
    private static String place(JacksonException outer, JacksonException cause) {
        if (cause.getProcessor() instanceof JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }
        return outer instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .filter(step -> step.getFieldName() != null || step.getIndex() >= 0)
                .map(step -> "/" + (step.getFieldName() != null ? escaped(step.getFieldName()) : "" + step.getIndex()))
                .collect(Collectors.joining());
    }

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String syntax(JacksonException cause) {
        if (cause instanceof StreamConstraintsException) {
            return "too deeply nested, or a number, name or text that is too long";
        }
        String where = cause.getLocation() == null
                ? ""
                : " (line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr() + ")";
        String said = String.valueOf(cause.getOriginalMessage());
        return (said.startsWith("Duplicate field") ? "the same field twice" : "not JSON from here on") + where;
    }

    private static String value(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InputCoercionException _ -> "the number is too large";
            case ValueInstantiationException rejected -> rejected(rejected);
            case InvalidFormatException format -> "must be " + wanted(format.getTargetType());
            case MismatchedInputException mismatch -> mismatch(mismatch);
            default -> "has a value that cannot be used here";
        };
    }

    private static String unknown(UnrecognizedPropertyException unknown) {
        if (unknown.getKnownPropertyIds() == null) {
            return "no such field; leave it out";
        }
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .limit(LISTED_FIELDS)
                .collect(Collectors.joining(", ", "no such field; leave it out or use one of: ", ""));
    }

    /** A record's own words for why it does not accept the values, unless a class of the JDK spoke. */
    private static String rejected(ValueInstantiationException exception) {
        Throwable cause = exception.getCause();
        boolean inOurWords = cause instanceof IllegalArgumentException
                && cause.getMessage() != null
                && cause.getStackTrace().length > 0
                && !cause.getStackTrace()[0].getClassName().startsWith("java");
        return inOurWords ? cause.getMessage() : "has values that do not belong together";
    }

    private static String mismatch(MismatchedInputException mismatch) {
        String said = String.valueOf(mismatch.getOriginalMessage());
        if (said.startsWith("Trailing token")) {
            return "something follows the JSON value; send just one";
        }
        if (said.startsWith("Cannot map `null`")) {
            return "must be given and not null";
        }
        if (said.startsWith("Unexpected end-of-input")) {
            return "ends too early";
        }
        return "must be " + wanted(mismatch.getTargetType());
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "of the type in the OpenAPI description";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of: ", ""));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number, not quoted, within the limits of its type";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number, not quoted, of at most 100 digits";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false, not quoted";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-03-29";
        }
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return "an ISO 8601 time with offset such as 2026-03-29T07:30:00+02:00, between the years 1900 and 9999";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text without the character U+0000";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return "an object as in the OpenAPI description";
    }
}
