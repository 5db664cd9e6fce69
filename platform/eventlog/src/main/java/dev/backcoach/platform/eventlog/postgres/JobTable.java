package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.eventlog.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators let run over the whole log: one thing at a time, whichever process runs it, with its progress and what
 * it found. The last fifty are kept.
 */
public final class JobTable {

    private static final String COLUMNS =
            "job_id, kind, argument, started_by, state, done, total, findings, because, started_at, ended_at";

    /** What may be known of a job. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process that ran it has ended. */
        ABANDONED
    }

    /**
     * A job.
     *
     * @param argument what it is about, or null
     * @param startedBy role and id
     * @param done of {@code total} steps
     * @param findings how many there are
     * @param because why it failed, or null
     * @param endedAt null while it runs
     */
    public record Job(
            UUID id,
            String kind,
            String argument,
            String startedBy,
            State state,
            long done,
            long total,
            long findings,
            String because,
            Instant startedAt,
            Instant endedAt) {}

    /**
     * Something that a job found.
     *
     * @param number 1, 2, 3 ... in the order of finding
     * @param what in words, without anything personal or clinical
     */
    public record Finding(long number, UUID clientId, String what) {}

    private final Transactions transactions;

    public JobTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Begins a job; false when one is running already. */
    public boolean begin(UUID id, String kind, String argument, String by, long total) {
        return transactions.run(connection -> {
            update(
                    connection,
                    "delete from operation_job where job_id in (select job_id from operation_job"
                            + " where state <> 'RUNNING' order by started_at desc offset 49)");
            return update(
                            connection,
                            "insert into operation_job (job_id, kind, argument, started_by, total)"
                                    + " values (?, ?, ?, ?, ?) on conflict do nothing",
                            id,
                            kind,
                            argument,
                            by,
                            total)
                    == 1;
        });
    }

    /**
     * Notes how far a job has come and that somebody is at it.
     *
     * @return false when it is to be cancelled
     */
    public boolean goOn(UUID id, long done, List<Finding> found) {
        return transactions.run(connection -> {
            for (Finding finding : found) {
                update(
                        connection,
                        "insert into operation_finding (job_id, number, client_id, what) values (?, ?, ?, ?)",
                        id,
                        finding.number(),
                        finding.clientId(),
                        finding.what());
            }
            try (PreparedStatement statement = connection.prepareStatement("""
                    update operation_job set done = ?, findings = findings + ?, seen_at = clock_timestamp()
                    where job_id = ? and state = 'RUNNING' returning not to_cancel
                    """)) {
                statement.setLong(1, done);
                statement.setLong(2, found.size());
                statement.setObject(3, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Notes how a job has ended. */
    public void end(UUID id, State state, String because) {
        transactions.run(connection -> update(
                connection,
                "update operation_job set state = ?, because = ?, ended_at = clock_timestamp()"
                        + " where job_id = ? and state = 'RUNNING'",
                state.name(),
                because,
                id));
    }

    /** Asks whoever runs a job to leave off; false when it is not running. */
    public boolean cancel(UUID id) {
        return transactions.run(connection -> update(
                        connection,
                        "update operation_job set to_cancel = true where job_id = ? and state = 'RUNNING'",
                        id)
                == 1);
    }

    /** Gives up a job of which nobody has said anything for this long; it is told so that it can be cleaned up. */
    public Optional<Job> abandon(Duration silent) {
        return transactions.run(connection -> jobs(
                        connection,
                        "update operation_job set state = 'ABANDONED', ended_at = clock_timestamp()"
                                + " where state = 'RUNNING' and seen_at < clock_timestamp() - make_interval(secs => ?)"
                                + " returning " + COLUMNS,
                        silent.toMillis() / 1_000.0)
                .stream()
                .findFirst());
    }

    /** A job. */
    public Optional<Job> of(UUID id) {
        return transactions.run(connection ->
                jobs(connection, "select " + COLUMNS + " from operation_job where job_id = ?", id).stream()
                        .findFirst());
    }

    /** The jobs that are remembered, at most fifty, the latest first. */
    public List<Job> all() {
        return transactions.run(connection ->
                jobs(connection, "select " + COLUMNS + " from operation_job order by started_at desc limit 50"));
    }

    /** What a job has found, after the finding with this number. */
    public List<Finding> findings(UUID id, long after, int atMost) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = bound(
                            connection,
                            "select number, client_id, what from operation_finding where job_id = ? and number > ?"
                                    + " order by number limit ?",
                            id,
                            after,
                            atMost);
                    ResultSet row = statement.executeQuery()) {
                List<Finding> findings = new ArrayList<>();
                while (row.next()) {
                    findings.add(new Finding(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)));
                }
                return findings;
            }
        });
    }

    private static List<Job> jobs(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<Job> jobs = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime ended = row.getObject(11, OffsetDateTime.class);
                jobs.add(new Job(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        State.valueOf(row.getString(5)),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        ended == null ? null : ended.toInstant()));
            }
            return jobs;
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
