package dev.backcoach.platform.eventlog.sample;

import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.postgres.PostgresEventStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Holds one session's insert of one client's event open, inside its transaction, until it is opened: a trigger that
 * waits for an advisory lock. Others are not held up.
 */
public final class Gate implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger(4_000);

    private static final String TRIGGER = """
            create or replace function wait_at_gate() returns trigger language plpgsql as
            $$
            begin
                if current_setting('gate.client', true) = new.client_id::text then
                    perform pg_advisory_xact_lock_shared(current_setting('gate.number')::int);
                end if;
                return new;
            end
            $$;
            create or replace trigger wait_at_gate before insert on event
                for each row execute function wait_at_gate();
            """;

    private final PostgresLog log;
    private final ClientId client;
    private final int number = NUMBERS.incrementAndGet();
    private final Connection holder;

    /** A closed gate before this client's inserts. */
    public Gate(PostgresLog log, ClientId client) throws SQLException {
        this.log = log;
        this.client = client;
        this.holder = log.dataSource.getConnection();
        holder.createStatement().execute(TRIGGER);
        holder.createStatement().execute("select pg_advisory_lock(" + number + ")");
    }

    /** A store whose inserts of that client stop at the gate. */
    public PostgresEventStore heldStore() throws SQLException {
        PGSimpleDataSource held = new PGSimpleDataSource();
        held.setUrl(log.url());
        held.setOptions("-c gate.client=" + client + " -c gate.number=" + number);
        return new PostgresEventStore(held);
    }

    /** Returns once a session stands at the gate. */
    public void awaitArrival() {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (var connection = log.dataSource.getConnection();
                    var rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                    + " and objid = " + number)) {
                rows.next();
                return rows.getInt(1) > 0;
            }
        });
    }

    /** Lets everybody through. */
    public void open() throws SQLException {
        holder.createStatement().execute("select pg_advisory_unlock(" + number + ")");
    }

    @Override
    public void close() throws SQLException {
        holder.createStatement().execute("select pg_advisory_unlock_all()");
        holder.close();
    }
}
