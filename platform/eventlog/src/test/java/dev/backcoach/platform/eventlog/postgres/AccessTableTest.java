package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.audit.Access;
import dev.backcoach.platform.eventlog.audit.AccessRow;
import dev.backcoach.platform.eventlog.audit.AccessWriter;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains of accesses in a real database, and what a check finds when somebody has been at them. */
class AccessTableTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    @TempDir
    Path folder;

    private PostgresLog log;
    private AccessTable table;
    private ClientId client;

    @BeforeEach
    void begin() {
        log = PostgresLog.fresh("walks");
        table = new AccessTable(new JdbcTransactions(log.dataSource));
        client = known();
    }

    private ClientId known() {
        ClientId known = client();
        log.handler().handle(walk(known, 4));
        return known;
    }

    private static Access access(ClientId client, String operation) {
        return new Access(client, NOON, "coach", "0198f000-0000-7000-8000-000000000002", operation, "", "care", 200);
    }

    private void five() {
        table.add(List.of(access(client, "a"), access(client, "b")));
        table.add(List.of(access(client, "c")));
        table.add(List.of(access(client, "d"), access(client, "e")));
    }

    private record Checked(int code, String out) {}

    private Checked check(String... more) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("--database", log.url()));
        arguments.addAll(List.of(more));
        int code = AccessCheckCommand.run(arguments, print, print);
        return new Checked(code, out.toString(StandardCharsets.UTF_8));
    }

    private void assertFault(long row, String what) {
        assertThat(check().out()).contains("client " + client + ", row " + row + ": " + what);
        assertThat(check().code()).isEqualTo(1);
    }

    @Test
    void accessesAreNumberedChainedAndListedFromTheLatest() {
        five();
        assertThat(table.page(client, Long.MAX_VALUE, 3))
                .extracting(AccessRow::number, row -> row.access().operation())
                .containsExactly(tuple(5L, "e"), tuple(4L, "d"), tuple(3L, "c"));
        assertThat(table.page(client, 3, 3)).extracting(AccessRow::number).containsExactly(2L, 1L);
        assertThat(table.page(client, 2, 3).getFirst().access()).isEqualTo(access(client, "a"));
        assertThat(check()).isEqualTo(new Checked(0, "Whole: 5 accesses to the records of 1 clients.\n"));
    }

    @Test
    void aClientOfWhomNothingIsKnownGetsNoChain() throws Exception {
        table.add(List.of(access(client(), "a"), access(client, "b")));
        assertThat(log.number("select count(*) from access_head")).isEqualTo(1);
        assertThat(log.number("select count(*) from access")).isEqualTo(1);
    }

    @Test
    void aChangedRowIsNamed() throws Exception {
        five();
        log.execute("update access set operation = 'x' where number = 3");
        assertFault(3, "changed");
        assertThat(check().out()).doesNotContain("row 2").doesNotContain("row 4");
    }

    @Test
    void aRowThatWasChangedWithItsHashIsNamedByTheNext() throws Exception {
        five();
        AccessRow before = table.page(client, 3, 1).getFirst();
        AccessRow forged = AccessRow.after(2, before.hash(), access(client, "x"));
        log.execute("update access set operation = 'x', hash = '\\x"
                + HexFormat.of().formatHex(forged.hash()) + "' where number = 3");
        assertFault(4, "changed, or put in place of another, or the one before it was");
    }

    @Test
    void aRowTakenFromTheMiddleIsNamed() throws Exception {
        five();
        log.execute("delete from access where number = 2");
        assertFault(2, "missing\n");
    }

    @Test
    void rowsTakenFromTheEndAreNamed() throws Exception {
        five();
        log.execute("delete from access where number > 3");
        assertFault(4, "missing at the end, and all up to row 5");
    }

    @Test
    void aWholeChainTakenAwayIsNamed() throws Exception {
        five();
        log.execute("delete from access");
        assertFault(1, "missing");
    }

    @Test
    void exchangedRowsAreNamed() throws Exception {
        five();
        log.execute("update access set number = 12 - number where number in (2, 4)");
        log.execute("update access set number = number - 6 where number > 6");
        assertFault(2, "changed, or put in place of another");
        assertFault(4, "changed, or put in place of another");
    }

    @Test
    void anEndThatWasCutTogetherWithItsNoteIsNoticedByWhoKeptTheEnds() throws Exception {
        five();
        String ends = folder.resolve("ends").toString();
        assertThat(check("--ends", ends).code()).isZero();
        log.execute("delete from access where number > 3");
        log.execute("update access_head set number = 3, hash = (select hash from access where number = 3)");
        assertThat(check().code()).as("without the ends it looks whole").isZero();
        assertThat(check("--ends", ends).out())
                .contains("client " + client + ", row 5: missing, though an earlier check has seen it");
        assertThat(Files.readAllLines(folder.resolve("ends")))
                .hasSize(1)
                .first()
                .asString()
                .contains(" 5 ");
    }

    @Test
    void aChainThatWasComputedAnewIsNoticedByWhoKeptTheEnds() throws Exception {
        five();
        String ends = folder.resolve("ends").toString();
        assertThat(check("--ends", ends).code()).isZero();
        log.execute("delete from access; delete from access_head");
        table.add(IntStream.range(0, 6).mapToObj(i -> access(client, "x" + i)).toList());
        assertThat(check().code()).isZero();
        assertThat(check("--ends", ends).out()).contains("row 5: not the one that an earlier check has seen");
    }

    @Test
    void manyAtOnceFromTwoProcessesNeverForkAChain() throws Exception {
        List<ClientId> clients = List.of(client, known(), known());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        try (var one = new AccessWriter(table);
                var other = new AccessWriter(new AccessTable(new JdbcTransactions(log.dataSource)))) {
            for (int i = 0; i < 300; i++) {
                AccessWriter writer = i % 2 == 0 ? one : other;
                all.add(writer.record(List.of(access(clients.get(i % 3), "a" + i), access(clients.get(0), "b" + i))));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
        assertThat(table.page(client, Long.MAX_VALUE, 1_000))
                .extracting(AccessRow::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).map(i -> 401 - i).boxed().toList());
        assertThat(check()).isEqualTo(new Checked(0, "Whole: 600 accesses to the records of 3 clients.\n"));
    }

    @Test
    void whatCannotBeWrittenIsToldToWhoeverAsked() throws Exception {
        log.execute("alter table access rename to elsewhere");
        try (var writer = new AccessWriter(table)) {
            CompletableFuture<Void> recorded = writer.record(List.of(access(client, "a")));
            assertThatThrownBy(recorded::join).isInstanceOf(CompletionException.class);
            log.execute("alter table elsewhere rename to access");
            writer.record(List.of(access(client, "b"))).join();
        }
        assertThat(table.page(client, Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void chainsOfClientsErasedLongAgoAreDeletedWhole() throws Exception {
        ClientId other = known();
        five();
        table.add(List.of(access(other, "a")));
        log.execute("insert into client_key (client_id, destroyed_at, swept_at) values ('" + client
                + "', '2026-01-01Z', '2026-01-01Z') on conflict (client_id)"
                + " do update set wrapped = null, destroyed_at = '2026-01-01Z', swept_at = '2026-01-01Z'");
        assertThat(table.forget(Instant.parse("2026-12-31T00:00:00Z"), Duration.ofDays(365), 10))
                .isZero();
        assertThat(table.forget(Instant.parse("2027-01-02T00:00:00Z"), Duration.ofDays(365), 10))
                .isEqualTo(1);
        assertThat(table.page(client, Long.MAX_VALUE, 9)).isEmpty();
        assertThat(table.page(other, Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(check().code()).isZero();
    }
}
