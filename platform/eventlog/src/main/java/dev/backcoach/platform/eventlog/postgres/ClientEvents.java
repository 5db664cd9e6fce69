package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** A client's stream in pages, for whoever goes over all of it. */
public final class ClientEvents {

    private static final String PAGE = "select " + EventColumns.SELECTED
            + " from event e where e.client_id = ? and e.version > ? order by e.version limit ?";

    private final Transactions transactions;

    /** @param transactions each page is one of its own */
    public ClientEvents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** At most so many events after a version, in their order. */
    public List<EventRow> after(ClientId client, long version, int atMost) {
        return transactions.run(connection -> {
            List<EventRow> page = new ArrayList<>();
            try (PreparedStatement query = FreshPlan.prepare(connection, PAGE)) {
                query.setObject(1, client.value());
                query.setLong(2, version);
                query.setInt(3, atMost);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        page.add(EventColumns.read(row));
                    }
                }
            }
            return page;
        });
    }
}
