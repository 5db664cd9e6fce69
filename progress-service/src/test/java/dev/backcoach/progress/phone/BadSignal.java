package dev.backcoach.progress.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** A network that loses half of what is said: a quarter of the requests on their way out, a quarter of the answers back. */
final class BadSignal {

    private final Random chance;
    private final Function<ObjectNode, Optional<JsonNode>> service;
    private int lost;

    /** @param service answers a batch, or does not want it now */
    BadSignal(Random chance, Function<ObjectNode, Optional<JsonNode>> service) {
        this.chance = chance;
        this.service = service;
    }

    /** The answer, if it gets through. */
    Optional<JsonNode> send(List<Written> entries) {
        int fate = chance.nextInt(4);
        if (fate == 0) {
            lost++;
            return Optional.empty();
        }
        ObjectNode batch = Written.JSON.createObjectNode();
        entries.forEach(entry -> batch.withArrayProperty("entries").add(entry.sent()));
        Optional<JsonNode> answer = service.apply(batch);
        if (fate == 1) {
            lost++;
            return Optional.empty();
        }
        return answer;
    }

    /** How much has been lost. */
    int lost() {
        return lost;
    }
}
