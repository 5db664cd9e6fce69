package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.DevClock;
import dev.backcoach.local.journey.Person;
import dev.backcoach.systemtests.service.Sql;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A client about whom something is told in every place disappears (domain.md 6.5): what was told is readable in no byte of
 * the database server, the broker and the logs, before and after; afterwards the client's rows are gone from every table,
 * and nothing is taken in any more.
 */
@Timeout(300)
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What outlives a client: the event that erased it, and that its key is destroyed. */
    private static final Map<String, Integer> LEFT = Map.of("event", 1, "client_key", 1);

    /** How far others are taken in, and for a while who has looked, which says nothing of what was seen. */
    private static final Set<String> BESIDES = Set.of("source_position", "access", "access_head");

    /** Apart, since its topics are left with events that no log has. */
    private final RunningStack stack = RunningStack.apart();

    private final Days days =
            new Days(new DevClock(stack.gateway()).now().toLocalDate().plusDays(1));
    private final AssessedClient assessed = new AssessedClient(stack.gateway(), days);
    private final Person client = assessed.client();
    private final TellingClient telling = new TellingClient(assessed, days);
    private final StrayEvent stray = new StrayEvent(stack, client.id());

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void aClientDisappearsFromEveryService() {
        tellEverything();
        nothingIsReadable();
        assertThat(new ByteSearch(stack.folder()).filesWith(List.of(inRows(client.id()))))
                .as("files with the client's id, which the search must be able to find")
                .isNotEmpty();
        assertThat(tablesWithClient("programme"))
                .containsKeys("event", "parked_event", "decision_v1", "review", "analytics_consent");
        assertThat(tablesWithClient("intake")).containsKeys("draft_v1", "submission_v1", "client_list_v1", "export_v1");

        long retired = retired();

        new Erasure(stack, client).carriedOut();
        await().atMost(PATIENCE).until(() -> retired() == retired + 1);

        nothingIsReadable();
        RunningStack.SERVICES.forEach(this::onlyTheErasureIsLeft);
        nothingIsTakenIn();
    }

    /** How many pseudonyms have ended. */
    private long retired() {
        return Topic.of(UnderPseudonyms.FAMILY, stack.bootstrapServers()).records().stream()
                .filter(message -> new String(
                                message.headers().lastHeader("ce_type").value(), UTF_8)
                        .equals("backcoach.analytics.pseudonym-retired.v1"))
                .map(ConsumerRecord::key)
                .distinct()
                .count();
    }

    private void tellEverything() {
        telling.tellsEverything(stack);
        new Download(client).complete();
        stray.published("progress", 1_000);
        await().atMost(PATIENCE).until(() -> tablesWithClient("programme").containsKey("parked_event"));
    }

    private void nothingIsReadable() {
        RunningStack.SERVICES.forEach(service -> Sql.execute(stack.database(service), "checkpoint"));
        assertThat(new ByteSearch(stack.folder()).filesWith(telling.traces()))
                .as("files in which something of the client is readable")
                .isEmpty();
        new NoTextOutside(stack, telling.texts()).check(); // also where servers compress
    }

    private void onlyTheErasureIsLeft(String service) {
        Map<String, Integer> left = tablesWithClient(service);
        left.keySet().removeAll(BESIDES);
        assertThat(left).as("tables of the %s-service", service).isEqualTo(LEFT);
        assertThat(Sql.rows(
                        stack.database(service),
                        "select type from event where client_id = '" + client.id() + "'",
                        row -> row.getString(1)))
                .containsExactly("client-erased.v1");
    }

    private void nothingIsTakenIn() {
        Problems problems = new Problems(stack.gateway());
        Requests requests = new Requests(client.id(), days.date(15), UUID.randomUUID());
        requests.acceptedFromTheClient().forEach(call -> problems.refused(call.by(client.token()), 410));
        problems.refused(
                Call.get("/programme/v1/clients/" + client.id() + "/today").by(client.token()), 410);
        stray.published("progress", 2_000);
        await().atMost(PATIENCE).until(() -> takenIn("programme", "progress") == 2_000);
        onlyTheErasureIsLeft("programme");
        onlyTheErasureIsLeft("intake");
    }

    private long takenIn(String service, String source) {
        return Sql.number(
                stack.database(service),
                "select coalesce(max(version), 0) from source_position where source = '" + source
                        + "' and client_id = '" + client.id() + "'");
    }

    /** In which tables how many rows tell of the client, wherever in the row. */
    private Map<String, Integer> tablesWithClient(String service) {
        Map<String, Integer> found = new TreeMap<>();
        List<String> tables = Sql.rows(
                stack.database(service),
                "select table_name from information_schema.tables where table_schema = 'public'",
                row -> row.getString(1));
        for (String table : tables) {
            long rows = Sql.number(
                    stack.database(service),
                    "select count(*) from \"" + table + "\" t where t::text like '%" + client.id() + "%'");
            if (rows > 0) {
                found.put(table, Math.toIntExact(rows));
            }
        }
        return found;
    }

    /** As PostgreSQL keeps a UUID. */
    private static byte[] inRows(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
