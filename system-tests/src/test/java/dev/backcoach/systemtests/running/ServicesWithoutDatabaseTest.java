package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.systemtests.service.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database stops: every request is refused for now, and what was refused has left no trace. */
class ServicesWithoutDatabaseTest {

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(180)
    void everyRequestIsToComeAgainLaterAndNothingIsHalfDone() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        stack.moveClock(journey.days().at(1, 19, 0));
        Person client = journey.client();
        List<Call> writes =
                Requests.ofWhoIsKnown(client, journey.days().date(1)).acceptedFromTheClient();
        Map<String, Long> before = eventsByService(client);
        stack.stopDatabase();
        try {
            List<Call> all = new ArrayList<>(writes);
            all.addAll(reads(client));
            all.forEach(call -> refusedForNow(call.by(client.token())));
        } finally {
            stack.startDatabase();
        }
        awaitAnswers(client);
        assertThat(eventsByService(client)).as("events after what was refused").isEqualTo(before);
        writes.forEach(client::done);
        assertThat(eventsByService(client).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("events after sending the same again")
                .isGreaterThan(
                        before.values().stream().mapToLong(Long::longValue).sum());
        writes.forEach(client::done);
        writes.forEach(
                call -> assertThat(stack.gateway().send(call.by(client.token())).status())
                        .as("%s sent once more", call.name())
                        .isEqualTo(200));
    }

    private static List<Call> reads(Person client) {
        return List.of(
                Call.get("/intake/v1/clients/" + client.id()),
                Call.get("/progress/v1/clients/" + client.id() + "/diary"),
                Call.get("/programme/v1/clients/" + client.id() + "/programme"),
                Call.get("/programme/v1/clients/" + client.id() + "/today"),
                Call.get("/programme/v1/clients/" + client.id() + "/decisions"));
    }

    private void refusedForNow(Call call) {
        Reply reply = new Problems(stack.gateway()).refused(call, 503);
        assertThat(reply.headers().firstValue("Retry-After"))
                .as("when to send %s again", call.name())
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]\\d*"));
    }

    private void awaitAnswers(Person client) {
        reads(client).forEach(client::done);
    }

    private Map<String, Long> eventsByService(Person client) {
        Map<String, Long> events = new TreeMap<>();
        for (String service : RunningStack.SERVICES) {
            String count = "select count(*) from event where client_id = '" + client.id() + "'";
            events.put(service, Sql.number(stack.database(service), count));
        }
        return events;
    }
}
