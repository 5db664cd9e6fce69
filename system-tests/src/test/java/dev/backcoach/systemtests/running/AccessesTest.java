package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.platform.eventlog.postgres.AccessCheckCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Who looks at a client's record, in all four services: the client sees it, and nobody can change what was recorded. */
@Timeout(240)
class AccessesTest {

    private static final Map<String, String> READ = Map.of(
            "intake", "registration",
            "assessment", "due-tests",
            "programme", "programme",
            "progress", "diary");

    private final RunningStack stack = RunningStack.shared();
    private Person client;
    private Person coach;
    private Person stranger;

    @BeforeEach
    void begin() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        client = journey.client();
        coach = journey.coach();
        stranger = Person.of(stack.gateway(), "coach", UUID.randomUUID());
    }

    private String path(String service, String resource) {
        return "/" + service + "/v1/clients/" + client.id() + "/" + resource;
    }

    private List<JsonNode> accesses(String service) {
        return client.get(path(service, "accesses"))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private record Checked(int code, String told) {}

    private Checked check(String service) {
        String url = ((PGSimpleDataSource) stack.database(service)).getURL();
        var told = new ByteArrayOutputStream();
        var print = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code = AccessCheckCommand.run(
                List.of("--database", url + (url.contains("?") ? "&" : "?") + "user=postgres"), print, print);
        return new Checked(code, told.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theClientSeesInEachServiceWhoReadWhoWasRefusedAndNotItself() {
        READ.forEach((service, resource) -> {
            int before = accesses(service).size();
            client.get(path(service, resource));
            coach.done(Call.get(path(service, resource)).with("Access-Purpose", "client-request"));
            Reply refused =
                    stack.gateway().send(Call.get(path(service, resource)).by(stranger.token()));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(accesses(service).subList(0, accesses(service).size() - before))
                    .as(service)
                    .extracting(
                            access -> access.path("subject").asText(),
                            access -> access.path("purpose").asText(),
                            access -> access.path("allowed").asBoolean())
                    .containsExactly(
                            tuple(stranger.id().toString(), "care", false),
                            tuple(coach.id().toString(), "client-request", true));
        });
        RunningStack.SERVICES.forEach(service ->
                assertThat(check(service).code()).as(check(service).told()).isZero());
    }

    @Test
    void changesAndListsAreSeenToo() {
        UUID assessment = UuidCreator.getTimeOrderedEpoch();
        coach.done(new Call("PUT", path("intake", "mode"), Optional.of("{\"mode\": \"HYBRID\"}"), Map.of()));
        coach.done(new Call(
                "PUT",
                path("assessment", "assessments/" + assessment),
                Optional.of("{\"revision\": 1, \"setting\": \"IN_PERSON\"}"),
                Map.of()));
        coach.get("/programme/v1/caseload");
        assertThat(accesses("intake").getFirst().path("operation").asText()).isEqualTo("changeMode");
        JsonNode opened = accesses("assessment").getFirst();
        assertThat(opened.path("operation").asText()).isEqualTo("openAssessment");
        assertThat(opened.path("resources").asText()).isEqualTo("assessmentId=" + assessment);
        assertThat(accesses("programme").getFirst().path("operation").asText()).isEqualTo("listCaseload");
    }

    @Test
    void oneChangedByteIsFoundAndItsRowNamed() throws SQLException {
        coach.get(path("progress", "diary"));
        coach.get(path("progress", "follow-ups"));
        long number = accesses("progress").getLast().path("number").asLong();
        subject(number, "x" + coach.id().toString().substring(1));
        Checked tampered = check("progress");
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.told()).contains("client " + client.id() + ", row " + number + ": changed");
        subject(number, coach.id().toString());
        assertThat(check("progress").code()).isZero();
    }

    private void subject(long number, String subject) throws SQLException {
        try (Connection connection = stack.database("progress").getConnection();
                PreparedStatement change = connection.prepareStatement(
                        "update access set subject = ? where client_id = ? and number = ?")) {
            change.setString(1, subject);
            change.setObject(2, client.id());
            change.setLong(3, number);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }
}
