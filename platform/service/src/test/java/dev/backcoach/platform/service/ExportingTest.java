package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.ExportTopic;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportKeys;
import dev.backcoach.platform.eventlog.export.PartReader;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.service.sample.Walks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is asked for its part of an export gives all that it holds of the client, and of nobody else. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class ExportingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventLog<Walks.Command, Walks.Event, Walks.State> log;

    @Inject
    AgroalDataSource database;

    private final ClientId client = new ClientId(UuidCreator.getTimeOrderedEpoch());
    private final ClientId other = new ClientId(UuidCreator.getTimeOrderedEpoch());
    private final UUID coach = UUID.randomUUID();
    private final ExportKeys keys = ExportKeys.generated();
    private final Neighbour intake = Neighbour.named("intake");

    private record Part(JsonNode summary, List<JsonNode> lines) {}

    @BeforeEach
    void introduced() {
        for (ClientId one : List.of(client, other)) {
            String after = intake.publish(one, "coach-assigned.v1", "{\"coachId\": \"" + coach + "\"}")
                    .after();
            seen(Tokens.client(one.value()), one, after);
        }
    }

    private static void seen(String token, ClientId whom, String after) {
        given().auth()
                .oauth2(token)
                .get("/walks/v1/clients/" + whom + "?after=" + after)
                .then()
                .statusCode(200);
    }

    private void walked(ClientId who, int minutes, String note) {
        Instant now = TestClock.now();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Context context = new Context(now.atOffset(ZoneOffset.UTC), id, null, "client:" + who, null);
        var _ = log.handle(Request.of(who, id, new Walks.LogWalk(minutes, note, now), context));
    }

    private UUID asked(ClientId whom, Instant when) {
        UUID export = UuidCreator.getTimeOrderedEpoch();
        var _ = intake.publish(whom, "export-requested.v1", """
                {"exportId": "%s", "publicKey": "%s", "requestedAt": "%s"}
                """.formatted(export, keys.publicKey(), when));
        return export;
    }

    private Part part(UUID export) throws IOException {
        List<ExportChunk> chunks = ExportTopic.awaitPart(export);
        PartReader reader = new PartReader(keys.privateKey());
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader in =
                reader.lines(chunks.subList(0, chunks.size() - 1).iterator())) {
            for (String line : in.readAllLines()) {
                lines.add(JSON.readTree(line));
            }
        }
        return new Part(JSON.readTree(reader.summary(chunks.getLast())), lines);
    }

    @Test
    void whatWasToldIsReadableInOrderAndOthersAreNotInIt() throws IOException {
        walked(client, 12, "Along the unmistakable canal");
        walked(client, 14, "Zoë came \"too\"\nand talked");
        walked(other, 99, "Somebody else's secret");
        seen(Tokens.coach(coach), client, "progress-3");
        Part part = part(asked(client, TestClock.now()));
        assertThat(part.lines())
                .extracting(line -> line.path("section").asText(""))
                .startsWith("events")
                .contains("accesses");
        List<JsonNode> events = part.lines().subList(1, 4);
        assertThat(events).extracting(event -> event.path("number").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .extracting(event -> event.path("type").asText())
                .containsExactly("introduced.v1", "walk-logged.v1", "walk-logged.v1");
        assertThat(events.get(1).at("/data/note").asText()).isEqualTo("Along the unmistakable canal");
        assertThat(events.get(2).at("/data/note").asText()).isEqualTo("Zoë came \"too\"\nand talked");
        assertThat(events.get(2).path("recordedBy").asText()).isEqualTo("client:" + client);
        assertThat(events.get(0).path("because").asText()).isNotEmpty();
        assertThat(Instant.parse(events.get(2).path("recordedAt").asText())).isNotNull();
        assertThat(part.lines().getLast().path("subject").asText()).isEqualTo(coach.toString());
        assertThat(part.lines().toString()).doesNotContain("secret", other.toString(), "sealed");

        JsonNode summary = part.summary();
        assertThat(summary.path("service").asText()).isEqualTo("progress");
        assertThat(summary.at("/sections/0/count").asInt()).isEqualTo(3);
        assertThat(summary.at("/sections/0/types/1/type").asText()).isEqualTo("walk-logged.v1");
        assertThat(summary.at("/sections/0/types/1/count").asInt()).isEqualTo(2);
        assertThat(summary.at("/sections/1/name").asText()).isEqualTo("accesses");
        assertThat(summary.at("/sections/1/count").asInt()).isEqualTo(1);
    }

    @Test
    void nothingOfItIsReadableOnTheTopic() {
        walked(client, 12, "Along the unmistakable canal");
        for (ExportChunk chunk : ExportTopic.awaitPart(asked(client, TestClock.now()))) {
            assertThat(new String(chunk.sealed(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("unmistakable", "walk-logged");
        }
    }

    /** Ten years of diary: sixty pages, several pieces. */
    @Test
    void longRecordsAreReadInPages() throws IOException, SQLException {
        walked(client, 12, "The same walk every day");
        int versions = 30_000;
        repeatTheLastUpTo(versions);
        UUID export = asked(client, TestClock.now());
        Part part = part(export);
        assertThat(part.summary().at("/sections/0/count").asInt()).isEqualTo(versions);
        assertThat(part.lines().subList(1, versions + 1))
                .extracting(event -> event.path("number").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions).boxed().toList());
        assertThat(part.lines().get(versions).at("/data/note").asText()).isEqualTo("The same walk every day");
        assertThat(ExportTopic.awaitPart(export)).hasSizeGreaterThan(2);
    }

    private void repeatTheLastUpTo(int versions) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement repeat = connection.prepareStatement("""
                        insert into event (client_id, version, event_id, type, occurred_at, occurred_offset, recorded_at,
                                           correlation_id, actor, payload)
                        select client_id, n, gen_random_uuid(), type, occurred_at, occurred_offset, recorded_at,
                               correlation_id, actor, payload
                        from event cross join generate_series(3, ?) n where client_id = ? and version = 2
                        """)) {
            repeat.setInt(1, versions);
            repeat.setObject(2, client.value());
            assertThat(repeat.executeUpdate()).isEqualTo(versions - 2);
        }
    }

    @Test
    void aClientOfWhomNothingIsKnownHasAnEmptyPart() throws IOException {
        Part part = part(asked(new ClientId(UuidCreator.getTimeOrderedEpoch()), TestClock.now()));
        assertThat(part.summary().at("/sections/0/count").asInt()).isZero();
        assertThat(part.lines()).hasSize(2);
    }

    /** What was asked for before is given first, so that whatever would still come would have come. */
    @Test
    void erasedClientsAndRequestsForWhichNobodyWaitsGetNothing() {
        walked(client, 12, "Along the canal");
        UUID stale = asked(client, TestClock.now().minus(Duration.ofHours(13)));
        String erased = intake.publish(client, "client-erased.v1", "{}").after();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.client(client.value()))
                                .get("/walks/v1/clients/" + client + "?after=" + erased)
                                .statusCode()
                        == 410);
        UUID behind = asked(client, TestClock.now());
        UUID last = asked(sibling(), TestClock.now());
        assertThat(ExportTopic.awaitPart(last)).isNotEmpty();
        assertThat(ExportTopic.onTopic(stale)).isEmpty();
        assertThat(ExportTopic.onTopic(behind)).isEmpty();
    }

    @Test
    void aPartThatCannotBeGivenIsGivenUpAndTheNextGetsItsTurn() throws IOException, SQLException {
        walked(client, 12, "Along the canal");
        String told = payload();
        change("{\"minutes\": 12, \"note\": {\"sealed\": \"AAAA\"}, \"at\": \"2026-03-01T18:00:00Z\"}");
        UUID unreadable = asked(client, TestClock.now());
        assertThat(ExportTopic.awaitPart(asked(sibling(), TestClock.now()))).isNotEmpty();
        assertThat(ExportTopic.onTopic(unreadable))
                .noneMatch(chunk -> chunk.place().last());
        change(told);
        assertThat(part(asked(client, TestClock.now()))
                        .summary()
                        .at("/sections/0/count")
                        .asInt())
                .isEqualTo(2);
    }

    private String payload() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select payload from event where client_id = ? and version = 2")) {
            read.setObject(1, client.value());
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void change(String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(
                        "update event set payload = cast(? as json) where client_id = ? and version = 2")) {
            change.setString(1, payload);
            change.setObject(2, client.value());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    /** A new client whose requests stand in the same partition, behind those of the first. */
    private ClientId sibling() {
        int wanted = ExportTopic.partitionOf(client);
        return IntStream.range(0, 10_000)
                .mapToObj(_ -> new ClientId(UUID.randomUUID()))
                .filter(one -> ExportTopic.partitionOf(one) == wanted)
                .findFirst()
                .orElseThrow();
    }
}
