package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.audit.Access;
import dev.backcoach.platform.eventlog.audit.AccessRow;
import dev.backcoach.platform.eventlog.audit.AccessWriter;
import dev.backcoach.platform.eventlog.postgres.AccessTable;
import dev.backcoach.platform.eventlog.postgres.JdbcTransactions;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who but the client has read or changed a client's record in this service, or was refused: one hash-chained list for
 * each client. It outlives the client's erasure for a while, since it holds nothing of the record and answers for what
 * was done with it; then it is deleted whole.
 */
@ApplicationScoped
public class Accesses {

    private static final Duration LOOK_FOR_FORGOTTEN_EVERY = Duration.ofHours(1);
    private static final int CLIENTS_AT_ONCE = 100;
    private static final int EXPORTED_AT_ONCE = 500;

    private final AccessTable table;
    private final AccessWriter writer;
    private final Background forgetting;

    /** @param keptAfterErasure {@code backcoach.audit.kept-after-erasure}: how long after a client was erased */
    Accesses(
            AgroalDataSource dataSource,
            InstantSource clock,
            @ConfigProperty(name = "backcoach.audit.kept-after-erasure", defaultValue = "P1096D")
                    Duration keptAfterErasure) {
        this.table = new AccessTable(new JdbcTransactions(dataSource));
        this.writer = new AccessWriter(table);
        this.forgetting = new Background(
                "accesses-forgetting",
                LOOK_FOR_FORGOTTEN_EVERY,
                () -> table.forget(clock.instant(), keptAfterErasure, CLIENTS_AT_ONCE) == CLIENTS_AT_ONCE);
    }

    void start(@Observes StartupEvent event) {
        forgetting.start();
    }

    void close(@Observes ShutdownEvent event) {
        forgetting.close();
        writer.close();
    }

    /** Completes when the accesses are durable. */
    CompletableFuture<Void> record(List<Access> accesses) {
        return writer.record(accesses);
    }

    /** Everybody's accesses to a client's record, the latest first, for an export. */
    static ExportSection exported(AccessTable table) {
        return new ExportSection(
                "accesses",
                "Who else has read or changed the record, or tried to, the latest first.",
                client -> Stream.iterate(
                                table.page(client, Long.MAX_VALUE, EXPORTED_AT_ONCE),
                                rows -> !rows.isEmpty(),
                                rows -> table.page(client, rows.getLast().number(), EXPORTED_AT_ONCE))
                        .flatMap(List::stream)
                        .map(AccessView::of));
    }

    /** Accesses to this client's record, the latest first. */
    public Page<AccessView> page(ClientId client, PageRequest request) {
        long below = request.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<AccessRow> rows = table.page(client, below, request.rows());
        return Page.of(rows, request, row -> PageCursor.of(row.number())).map(AccessView::of);
    }
}
