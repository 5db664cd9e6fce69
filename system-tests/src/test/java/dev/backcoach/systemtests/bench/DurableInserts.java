package dev.backcoach.systemtests.bench;

import dev.backcoach.systemtests.service.Sql;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The limit that entries are held against: one comparable row in one statement and one durable commit, on the same server. */
final class DurableInserts implements AutoCloseable {

    private final DataSource database;
    private final int connections;
    private final RawInserts inserts;

    DurableInserts(DataSource database, int connections) throws SQLException {
        this.database = database;
        this.connections = connections;
        Sql.execute(database, RawInserts.table());
        this.inserts = new RawInserts(database, connections);
    }

    double perSecond(Duration time) throws Exception {
        return Callers.perSecond(connections, time, inserts::insert);
    }

    @Override
    public void close() throws SQLException {
        inserts.close();
        Sql.execute(database, "drop table raw_event");
    }
}
