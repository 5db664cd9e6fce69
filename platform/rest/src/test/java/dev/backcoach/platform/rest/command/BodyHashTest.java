package dev.backcoach.platform.rest.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BodyHashTest {

    private record Body(
            String text, BigDecimal amount, Set<List<String>> tags, List<Integer> order, OffsetDateTime at) {}

    private static Body body(BigDecimal amount, Set<List<String>> tags, List<Integer> order) {
        return new Body("a\"\u00e4", amount, tags, order, OffsetDateTime.parse("2026-03-29T07:30+02:00"));
    }

    private static final Set<List<String>> TAGS = new LinkedHashSet<>(List.of(List.of("a"), List.of("b", "c")));

    @Test
    void theHashIsTheSameInEveryProcess() {
        assertEquals(
                "{\"amount\":1.5,\"at\":\"2026-03-29T07:30:00+02:00\",\"order\":[1,2,],\"tags\":[[\"a\",],[\"b\",\"c\",],],"
                        + "\"text\":\"a\\\"\u00e4\",}",
                BodyHash.canonicalOf(body(new BigDecimal("1.5"), TAGS, List.of(1, 2))));
    }

    @Test
    void theOrderOfASetAndTrailingZerosMakeNoDifference() {
        assertEquals(
                BodyHash.of(body(new BigDecimal("1.5"), TAGS, List.of(1, 2))),
                BodyHash.of(body(
                        new BigDecimal("1.500"),
                        new LinkedHashSet<>(List.of(List.of("b", "c"), List.of("a"))),
                        List.of(1, 2))));
    }

    @Test
    void theOrderOfAListDoes() {
        assertNotEquals(
                BodyHash.of(body(BigDecimal.ONE, TAGS, List.of(1, 2))),
                BodyHash.of(body(BigDecimal.ONE, TAGS, List.of(2, 1))));
    }

    @Test
    void theOrderOfAMapAndNullsInItMakeNoDifference() {
        var withNull = new TreeMap<String, Integer>(Map.of("a", 1, "b", 2));
        withNull.put("c", null);
        assertEquals(BodyHash.of(Map.of("b", 2, "a", 1)), BodyHash.of(withNull));
    }

    @Test
    void hugeExponentsAreNotWrittenOut() {
        assertEquals(
                64,
                BodyHash.of(Map.of("n", new BigDecimal("1e999999999"))).hex().length());
    }

    @Test
    void anythingElseIsNoHash() {
        assertThrows(IllegalArgumentException.class, () -> new BodyHash("abc"));
    }
}
