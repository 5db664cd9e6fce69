package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.systemtests.service.Sql;

/**
 * The programme-service answers the same after it has lost its memory and its snapshots and has folded the client's
 * stream anew from the first event.
 */
record ReplayEqualsState(RunningStack stack, Person client) {

    void check() {
        Reply before = programme();
        JsonNode decisions = decisions();
        stack.kill("programme");
        Sql.execute(stack.database("programme"), "delete from snapshot");
        stack.restart("programme");
        Reply after = programme();
        assertThat(after.body()).as("the programme folded anew").isEqualTo(before.body());
        assertThat(after.etag()).as("its version").isEqualTo(before.etag());
        assertThat(decisions()).as("its decisions").isEqualTo(decisions);
    }

    private Reply programme() {
        return client.get("/programme/v1/clients/" + client.id() + "/programme");
    }

    private JsonNode decisions() {
        return client.get("/programme/v1/clients/" + client.id() + "/decisions?limit=50")
                .body();
    }
}
