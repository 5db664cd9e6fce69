package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.MasterKeys;
import dev.backcoach.platform.eventlog.vault.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Wraps clients' keys again with the primary master key; what they seal stays as it is. A transaction for each batch, so
 * it may be interrupted and run again, and the service may run meanwhile if it knows all the master keys. A key that is
 * destroyed at the same time stays destroyed.
 */
public final class Rewrap {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Connection connection;
    private final MasterKeys masters;
    private final int batch;
    private final Consumer<String> progress;

    private record Held(UUID client, byte[] wrapped) {}

    /**
     * @param connection to the service's database, as the owner of its tables
     * @param masters the primary one wraps, all of them unwrap
     * @param batch keys in one transaction
     * @param progress told in words what is going on
     */
    public Rewrap(Connection connection, MasterKeys masters, int batch, Consumer<String> progress) {
        this.connection = connection;
        this.masters = masters;
        this.batch = batch;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return how many keys were wrapped again
     * @throws IllegalStateException when a key cannot be unwrapped; what came before it is done
     */
    public int run() throws SQLException {
        connection.setAutoCommit(false);
        int done = 0;
        int seen = 0;
        UUID last = BEFORE_ALL;
        try {
            List<Held> page = after(last);
            while (!page.isEmpty()) {
                done += wrapAgain(page);
                connection.commit();
                seen += page.size();
                last = page.getLast().client();
                progress.accept(seen + " keys looked at, " + done + " wrapped again.");
                page = after(last);
            }
            connection.commit();
            return done;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private List<Held> after(UUID last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select client_id, wrapped from client_key
                where wrapped is not null and client_id > ? order by client_id limit ?
                """)) {
            statement.setObject(1, last);
            statement.setInt(2, batch);
            List<Held> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(new Held(row.getObject(1, UUID.class), row.getBytes(2)));
                }
            }
            return page;
        }
    }

    private int wrapAgain(List<Held> page) throws SQLException {
        int done = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("update client_key set wrapped = ? where client_id = ? and wrapped = ?")) {
            for (Held held : page) {
                if (WrappedKey.masterOf(held.wrapped()) != masters.primary()) {
                    statement.setBytes(1, masters.wrappedAgain(new ClientId(held.client()), held.wrapped()));
                    statement.setObject(2, held.client());
                    statement.setBytes(3, held.wrapped());
                    done += statement.executeUpdate();
                }
            }
        }
        return done;
    }
}
