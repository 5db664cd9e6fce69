package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.audit.AccessRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Walks every client's chain of accesses and tells each place where it is not as it was written: a changed, missing or
 * exchanged row, and an end that is gone. Whoever can write both tables and computes every hash anew goes unnoticed,
 * unless earlier ends that were kept elsewhere are compared.
 */
public final class AccessCheck {

    private static final int ROWS_AT_ONCE = 5_000;

    /**
     * The last row of a chain.
     *
     * @param number how many rows the chain has
     * @param hash of the last one
     */
    public record End(long number, byte[] hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof End end && end.number == number && Arrays.equals(end.hash, hash);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    /**
     * A place where a chain is broken.
     *
     * @param number of the row, from 1
     */
    public record Fault(ClientId client, long number, String what) {

        @Override
        public String toString() {
            return "client " + client + ", row " + number + ": " + what;
        }
    }

    /**
     * What was found.
     *
     * @param rows how many were checked
     * @param ends of all chains, to be kept elsewhere and compared the next time
     */
    public record Result(long rows, List<Fault> faults, Map<ClientId, End> ends) {}

    private final Connection connection;
    private final Map<ClientId, End> earlier;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<ClientId, End> heads = new HashMap<>();
    private final Set<ClientId> metAgain = new HashSet<>();
    private AccessRow last;
    private long rows;

    /**
     * @param connection to the service's database; the service may be at work
     * @param earlier ends that an earlier check told; empty for none
     */
    public AccessCheck(Connection connection, Map<ClientId, End> earlier) {
        this.connection = connection;
        this.earlier = earlier;
    }

    /** Reads everything, as of one moment. */
    public Result run() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0");
            statement.execute("set idle_in_transaction_session_timeout = 0");
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            readHeads();
            Map<ClientId, End> ends = Map.copyOf(heads);
            walk();
            heads.forEach((client, head) -> {
                if (head.number() > 0) {
                    faults.add(new Fault(client, 1, "missing, and every row after it"));
                }
            });
            missing();
            return new Result(rows, List.copyOf(faults), ends);
        } finally {
            connection.rollback();
        }
    }

    private void readHeads() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select client_id, number, hash from access_head")) {
            while (row.next()) {
                heads.put(new ClientId(row.getObject(1, UUID.class)), new End(row.getLong(2), row.getBytes(3)));
            }
        }
    }

    private void walk() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select * from access order by client_id, number")) {
                while (row.next()) {
                    next(AccessTable.row(new ClientId(row.getObject("client_id", UUID.class)), row));
                }
            }
        }
        end();
    }

    private void next(AccessRow row) {
        ClientId client = row.access().client();
        if (last != null && !last.access().client().equals(client)) {
            end();
        }
        long before = last == null ? 0 : last.number();
        byte[] hashBefore = last == null ? new byte[0] : last.hash();
        if (row.number() > before + 1) {
            faults.add(new Fault(client, before + 1, "missing" + upTo(before + 1, row.number() - 1)));
        }
        if (row.number() == before + 1 && !row.follows(before, hashBefore)) {
            faults.add(
                    new Fault(client, row.number(), "changed, or put in place of another, or the one before it was"));
        }
        End kept = earlier.get(client);
        if (kept != null && kept.number() == row.number()) {
            metAgain.add(client);
            if (!Arrays.equals(kept.hash(), row.hash())) {
                faults.add(new Fault(client, row.number(), "not the one that an earlier check has seen"));
            }
        }
        last = row;
        rows++;
    }

    private static String upTo(long first, long last) {
        return last > first ? ", and all up to row " + last : "";
    }

    private void end() {
        if (last == null) {
            return;
        }
        ClientId client = last.access().client();
        End head = heads.remove(client);
        if (head == null) {
            faults.add(new Fault(client, last.number(), "the note of where the chain ends is missing"));
        } else {
            if (head.number() > last.number()) {
                long gone = last.number() + 1;
                faults.add(new Fault(client, gone, "missing at the end" + upTo(gone, head.number())));
            }
            if (!new End(last.number(), last.hash()).equals(head) && head.number() <= last.number()) {
                faults.add(new Fault(client, last.number(), "not the one with which the chain ended"));
            }
        }
        last = null;
    }

    /** Chains of clients erased long ago are deleted whole; what else is gone was taken away. */
    private void missing() throws SQLException {
        Set<ClientId> erased = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select client_id from client_key where destroyed_at is not null")) {
            while (row.next()) {
                erased.add(new ClientId(row.getObject(1, UUID.class)));
            }
        }
        earlier.forEach((client, end) -> {
            if (end.number() > 0 && !metAgain.contains(client) && !erased.contains(client)) {
                faults.add(new Fault(client, end.number(), "missing, though an earlier check has seen it"));
            }
        });
    }
}
