package dev.backcoach.systemtests.running;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Person;
import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.util.UUID;

/** How a client has itself erased, seen from outside. */
record Erasure(RunningStack stack, Person client) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Asks, confirms, and waits until every service has deleted what it had. */
    void carriedOut() {
        post("", JsonNodeFactory.instance.objectNode().put("basis", "CONSENT_WITHDRAWN"));
        post("/confirmation", JsonNodeFactory.instance.objectNode());
        await().atMost(PATIENCE).until(() -> progress(client).path("state").asText(), "DONE"::equals);
        for (String service : RunningStack.SERVICES) {
            await().atMost(PATIENCE).until(() -> isSwept(service));
        }
    }

    /** What somebody is told about it. */
    JsonNode progress(Person asking) {
        return asking.get(path("")).body();
    }

    private boolean isSwept(String service) {
        return Sql.number(
                        stack.database(service),
                        "select count(*) from client_key where wrapped is null and swept_at is not null"
                                + " and client_id = '" + client.id() + "'")
                == 1;
    }

    private void post(String rest, ObjectNode body) {
        client.done(Call.post(path(rest), body)
                .with("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String path(String rest) {
        return "/intake/v1/clients/" + client.id() + "/erasure" + rest;
    }
}
