package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Clients whose next review has fallen due. A review is an ordinary command that runs whatever is due and decides nothing
 * where nothing is, so it does no harm when two processes see the same client. A client with parked events is left out:
 * deciding without them could be wrong.
 */
public final class DueReviews {

    private static final String DUE = """
            select r.client_id, r.due_at from review r
            where r.due_at <= ? and (r.due_at, r.client_id) > (?, ?)
              and not exists (select from parked_event p where p.client_id = r.client_id)
            order by r.due_at, r.client_id limit ?
            """;

    /** Before the first review that can be due. */
    public static final Due NONE_YET = new Due(new ClientId(new UUID(0, 0)), Instant.EPOCH);

    /** A client and when its review fell due. */
    public record Due(ClientId client, Instant dueAt) {}

    private final Transactions transactions;

    public DueReviews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What has fallen due by now, longest ago first.
     *
     * @param after the last one already seen, {@link #NONE_YET} to begin with
     * @throws dev.backcoach.platform.eventlog.StoreUnavailable when the database does not answer
     */
    public List<Due> at(Instant now, Due after, int atMost) {
        return transactions.run(connection -> {
            List<Due> due = new ArrayList<>();
            try (PreparedStatement statement = FreshPlan.prepare(connection, DUE)) {
                statement.setObject(1, utc(now));
                statement.setObject(2, utc(after.dueAt()));
                statement.setObject(3, after.client().value());
                statement.setInt(4, atMost);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        due.add(new Due(
                                new ClientId(row.getObject(1, UUID.class)),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
                    }
                }
            }
            return due;
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
