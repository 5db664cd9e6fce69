package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.eventlog.postgres.PostgresClientKeys;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import org.junit.jupiter.api.BeforeAll;

class PostgresEventStoreTest extends EventStoreContract {

    private static PostgresLog log;

    @BeforeAll
    static void open() {
        log = PostgresLog.fresh("walks");
    }

    @Override
    EventStore store() {
        return log.store;
    }

    @Override
    ClientKeys keys() {
        return new PostgresClientKeys(log.dataSource);
    }
}
