package dev.backcoach.platform.rest.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether two bodies ask for the same. SHA-256 of the parsed body in a canonical JSON form, so white space, the
 * order of fields and of a {@code Set}, a trailing zero of a number, and a field left out instead of {@code null} make
 * no difference; the order of a {@code List} does. Depends on the record's component names and values only, neither on
 * the process nor on the service's own object mapper. Fields marked as ignored or write-only are not part of it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BodyHash(String hex) {

    private static final ObjectMapper VALUES = JsonMapper.builder()
            .findAndAddModules()
            .addModule(new SimpleModule("ordered-sets").addSerializer(Set.class, new OrderedSet()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    public BodyHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256 in hex");
        }
    }

    /**
     * The hash of a parsed body.
     *
     * @param body a record, or whatever else Jackson can write; not null
     */
    public static BodyHash of(Object body) {
        byte[] canonical = canonicalOf(body).getBytes(StandardCharsets.UTF_8);
        return new BodyHash(HexFormat.of().formatHex(sha256().digest(canonical)));
    }

    static String canonicalOf(Object body) {
        return canonical(VALUES.valueToTree(body));
    }

    static String canonical(JsonNode node) {
        var out = new StringBuilder();
        append(out, node);
        return out.toString();
    }

    private static void append(StringBuilder out, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.append('{');
                node.propertyStream()
                        .filter(field -> !field.getValue().isNull())
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(field -> {
                            out.append(quoted(field.getKey())).append(':');
                            append(out, field.getValue());
                            out.append(',');
                        });
                out.append('}');
            }
            case ARRAY -> {
                out.append('[');
                node.forEach(element -> {
                    append(out, element);
                    out.append(',');
                });
                out.append(']');
            }
            case NUMBER -> out.append(number(node));
            case STRING, BINARY -> out.append(quoted(node.asText()));
            case BOOLEAN, NULL, MISSING, POJO -> out.append(node);
        }
    }

    private static String number(JsonNode node) {
        boolean finite = !node.isFloatingPointNumber() || node.isBigDecimal() || Double.isFinite(node.doubleValue());
        return finite ? node.decimalValue().stripTrailingZeros().toString() : node.asText();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
