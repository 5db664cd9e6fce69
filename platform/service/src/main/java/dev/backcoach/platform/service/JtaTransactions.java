package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.postgres.SqlFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions that Hibernate takes part in, so that a read model's rows and its cursor commit together. */
final class JtaTransactions implements Transactions {

    private static final int SECONDS = 50;

    private final DataSource dataSource;

    JtaTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T run(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw SqlFaults.meaningOf(e);
            }
        });
    }
}
