package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Values that mean something to the services: what their documents' examples say under each name, a few ids that come
 * again and again within a block, and times of the day that is lived through.
 */
final class FuzzWords {

    private static final int IDS = 3;

    /** What breaks software that does not expect it. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "NaN",
            "true",
            "'; drop table event; --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "${jndi:ldap://127.0.0.1:1/a}",
            "%s%n%x",
            "\u0000",
            "\uD800",
            "\u202Egnihsup",
            "Z\u0364\u0351\u0357\u0310a\u0301l\u0340go\u0301",
            "\uD83E\uDDA9".repeat(20),
            "x".repeat(5_000),
            "2026-02-30",
            "2026-13-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1");

    private final Map<String, Set<String>> examples = new LinkedHashMap<>();

    /** @param documents OpenAPI documents */
    FuzzWords(List<JsonNode> documents) {
        documents.forEach(document -> gather(document, false));
    }

    /** A text that stands under this name in an example, or any word; not about a time. */
    String known(String name, Random random) {
        Set<String> known = examples.get(name);
        if (known == null) {
            return "w" + random.nextInt(100);
        }
        List<String> all = new ArrayList<>(known);
        return all.get(random.nextInt(all.size()));
    }

    /** One of a few ids that a block uses for everything of that name. */
    static UUID id(long block, String name, Random random) {
        return UUID.nameUUIDFromBytes(bytes(block + name + random.nextInt(IDS)));
    }

    static String hostile(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    /** On that day before it ends, seldom on another. */
    static String time(LocalDate today, Random random) {
        OffsetDateTime time = date(today, random)
                .atTime(random.nextInt(18), random.nextInt(60))
                .atOffset(random.nextInt(10) == 0 ? ZoneOffset.ofHours(random.nextInt(25) - 12) : ZoneOffset.UTC);
        return time.toString();
    }

    /** That day, seldom another. */
    static LocalDate date(LocalDate today, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> today.plusDays(random.nextInt(2_000) - 1_000);
            case 1 -> LocalDate.of(1900 + random.nextInt(8_100), 12, 31);
            default -> today;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void gather(JsonNode node, boolean isExample) {
        node.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (isExample && value.isTextual()) {
                examples.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value.asText());
            }
            gather(value, isExample || name.equals("example") || name.equals("examples"));
        });
        node.valueStream().filter(child -> node.isArray()).forEach(child -> gather(child, isExample));
        if (node.path("in").isTextual() && node.path("name").isTextual()) {
            JsonNode example = node.path("example");
            if (!example.isMissingNode()) {
                examples.computeIfAbsent(node.path("name").asText(), _ -> new LinkedHashSet<>())
                        .add(example.asText());
            }
        }
    }
}
