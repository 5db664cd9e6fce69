package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The columns of the event table, in one order for reading and writing. */
final class EventColumns {

    /** For a select list over {@code event e}. */
    static final String SELECTED = "e.client_id, e.version, e.event_id, e.type, e.occurred_at, e.occurred_offset,"
            + " e.recorded_at, e.causation_id, e.correlation_id, e.actor, e.traceparent, e.payload";

    /** Appends rows given as twelve arrays; a taken version is passed over. */
    static final String INSERT = """
            insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,
                               recorded_at, causation_id, correlation_id, actor, traceparent, payload)
            select client_id, version, event_id, type, occurred_at, occurred_offset,
                   recorded_at, causation_id, correlation_id, actor, traceparent, payload::json
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::smallint[],
                        ?::timestamptz[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                 as r (client_id, version, event_id, type, occurred_at, occurred_offset,
                       recorded_at, causation_id, correlation_id, actor, traceparent, payload)
            on conflict do nothing
            """;

    private EventColumns() {}

    static EventRow read(ResultSet row) throws SQLException {
        OffsetDateTime occurred = row.getObject(5, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(6) * 60));
        return new EventRow(
                new ClientId(row.getObject(1, UUID.class)),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                occurred,
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    /** Sets the twelve arrays of {@link #INSERT} and gives the number of the next parameter. */
    static int bind(PreparedStatement statement, List<EventRow> rows) throws SQLException {
        Connection c = statement.getConnection();
        int n = 1;
        statement.setArray(n++, array(c, "uuid", rows, r -> r.client().value()));
        statement.setArray(n++, array(c, "bigint", rows, EventRow::version));
        statement.setArray(n++, array(c, "uuid", rows, EventRow::eventId));
        statement.setArray(n++, array(c, "text", rows, EventRow::type));
        statement.setArray(n++, array(c, "text", rows, r -> r.occurredAt().toString()));
        statement.setArray(n++, array(c, "smallint", rows, r ->
                (short) (r.occurredAt().getOffset().getTotalSeconds() / 60)));
        statement.setArray(n++, array(c, "text", rows, r -> r.recordedAt().toString()));
        statement.setArray(n++, array(c, "uuid", rows, EventRow::causationId));
        statement.setArray(n++, array(c, "uuid", rows, EventRow::correlationId));
        statement.setArray(n++, array(c, "text", rows, EventRow::actor));
        statement.setArray(n++, array(c, "text", rows, EventRow::traceparent));
        statement.setArray(n++, array(c, "text", rows, EventRow::payload));
        return n;
    }

    static <T> Array array(Connection connection, String type, List<T> from, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(value).toArray());
    }
}
