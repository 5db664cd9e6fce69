package dev.backcoach.systemtests.stress;

import dev.backcoach.systemtests.service.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Ids in their order, client by client: what the store, the topic and the effects are compared by. */
record Streams(Map<UUID, List<UUID>> byClient) {

    private record Line(UUID client, UUID id) {}

    /** @param query answers clients and ids, in order within each client */
    static Streams of(DataSource database, String query) {
        Map<UUID, List<UUID>> found = new LinkedHashMap<>();
        Sql.rows(database, query, row -> new Line(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(line -> found.computeIfAbsent(line.client(), _ -> new ArrayList<>())
                        .add(line.id()));
        return new Streams(found);
    }

    long size() {
        return byClient.values().stream().mapToLong(List::size).sum();
    }

    /** Throws with the first difference, and what it means, unless both are the same in the same order. */
    void mustBeIn(Streams other, String elsewhere) {
        byClient.forEach((client, ids) -> {
            List<UUID> there = other.byClient.getOrDefault(client, List.of());
            for (int i = 0; i < Math.max(ids.size(), there.size()); i++) {
                UUID here = i < ids.size() ? ids.get(i) : null;
                UUID found = i < there.size() ? there.get(i) : null;
                if (here == null || !here.equals(found)) {
                    throw new AssertionError("Client " + client + ": version " + (i + 1) + " is event " + here
                            + " in the store, but " + elsewhere + " has " + found + " there. " + meaning(here, found)
                            + " Run again with the printed seed; the processes' logs are target/stress-*.log.");
                }
            }
        });
        if (other.size() != size()) {
            throw new AssertionError(elsewhere + " has " + other.size() + " events of which the store has " + size()
                    + ": some belong to clients that the store does not know.");
        }
    }

    private static String meaning(UUID here, UUID found) {
        if (found == null) {
            return "It was lost.";
        }
        return here == null
                ? "It is there though it was never stored, or twice."
                : "Something is lost, twice or out of order.";
    }
}
