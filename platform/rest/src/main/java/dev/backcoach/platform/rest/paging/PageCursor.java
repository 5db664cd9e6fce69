package dev.backcoach.platform.rest.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.platform.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A position in a list: the sort keys of the last item of a page. Opaque to callers (base64url of JSON). It grants
 * nothing, since access is checked on every page, so it is checked for form and not signed: whatever was not made here
 * or belongs to another list is a 400 that names {@code cursor}.
 *
 * @param keys {@code Instant}, {@code LocalDate}, {@code UUID}, {@code Long} and {@code String}, in sort order, 1 to 8
 */
public record PageCursor(List<Object> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2_000;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public PageCursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > 8) {
            throw new IllegalArgumentException("a cursor has 1 to 8 keys");
        }
    }

    /** A position given by sort keys of the types above. */
    public static PageCursor of(Object... keys) {
        return new PageCursor(List.of(keys));
    }

    /** Reads what {@link #toString} gave. Throws {@code IllegalArgumentException} for anything else. */
    public static PageCursor parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("no cursor is as long as that");
        }
        try {
            JsonNode tagged = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            var keys = new ArrayList<Object>();
            for (JsonNode key : tagged) {
                keys.add(untagged(key.asText()));
            }
            var cursor = new PageCursor(keys);
            if (!cursor.toString().equals(text)) {
                throw new IllegalArgumentException("not the form in which cursors are written");
            }
            return cursor;
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    /** The key at the index, counted from 0; a 400 problem when the cursor has no such key of that type. */
    public Instant instant(int index) {
        return key(index, Instant.class);
    }

    /** The key at the index, counted from 0; a 400 problem when the cursor has no such key of that type. */
    public LocalDate date(int index) {
        return key(index, LocalDate.class);
    }

    /** The key at the index, counted from 0; a 400 problem when the cursor has no such key of that type. */
    public UUID uuid(int index) {
        return key(index, UUID.class);
    }

    /** The key at the index, counted from 0; a 400 problem when the cursor has no such key of that type. */
    public long number(int index) {
        return key(index, Long.class);
    }

    /** The key at the index, counted from 0; a 400 problem when the cursor has no such key of that type. */
    public String text(int index) {
        return key(index, String.class);
    }

    private <K> K key(int index, Class<K> type) {
        if (index >= keys.size() || !type.isInstance(keys.get(index))) {
            throw ProblemException.parameter("cursor", "belongs to another list; leave it out to begin again");
        }
        return type.cast(keys.get(index));
    }

    /** The value of a {@code cursor} parameter. */
    @Override
    public String toString() {
        List<String> tagged = keys.stream().map(PageCursor::tagged).toList();
        String json = JSON.valueToTree(tagged).toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String tagged(Object key) {
        return switch (key) {
            case Instant instant -> "i" + instant;
            case LocalDate date -> "d" + date;
            case UUID uuid -> "u" + uuid;
            case Long number -> "n" + number;
            case String text -> "t" + text;
            default -> throw new IllegalArgumentException("no sort key: " + key.getClass());
        };
    }

    private static Object untagged(String tagged) {
        if (tagged.isEmpty() || tagged.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no sort key");
        }
        String value = tagged.substring(1);
        return switch (tagged.charAt(0)) {
            case 'i' -> storable(Instant.parse(value));
            case 'd' -> storable(LocalDate.parse(value));
            case 'u' -> UUID.fromString(value);
            case 'n' -> Long.valueOf(value);
            case 't' -> value;
            default -> throw new IllegalArgumentException("no sort key");
        };
    }

    private static Instant storable(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("outside the years 1900 to 9999");
        }
        return instant;
    }

    private static LocalDate storable(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new IllegalArgumentException("outside the years 1900 to 9999");
        }
        return date;
    }
}
