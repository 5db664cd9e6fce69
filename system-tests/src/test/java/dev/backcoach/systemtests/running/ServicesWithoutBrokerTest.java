package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The broker stops: whoever writes goes on for the clients that it knows, and the plan catches up when it is back. */
class ServicesWithoutBrokerTest {

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(180)
    void everythingIsAcceptedAndThePlanCatchesUp() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        stack.moveClock(journey.days().at(1, 19, 0));
        Person client = journey.client();
        Requests requests = Requests.ofWhoIsKnown(client, journey.days().date(1));
        stack.stopBroker();
        List<Reply> accepted;
        try {
            accepted = requests.acceptedFromTheClient().stream()
                    .map(call -> acceptedWithoutBroker(call, client))
                    .toList();
        } finally {
            stack.startBroker();
        }
        for (Reply reply : accepted) {
            String head = reply.etag().orElseThrow();
            client.get("/programme/v1/clients/" + client.id() + "/programme?after=" + head);
        }
        new PublishedInOrder(stack, client.id()).check();
        new TakenInOnce(stack, client.id()).check();
    }

    private Reply acceptedWithoutBroker(Call call, Person client) {
        Reply reply = new Problems(stack.gateway()).once(call.by(client.token()));
        assertThat(reply.status())
                .as("%s answered %s", call.name(), reply.body())
                .isEqualTo(201);
        return reply;
    }
}
