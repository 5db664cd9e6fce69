package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import dev.backcoach.platform.eventlog.vault.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Wrapped keys in the table {@code client_key}. Each call is a transaction of its own: inside an append it would be a
 * write before the append.
 */
public final class PostgresClientKeys implements ClientKeys {

    private final DataSource dataSource;

    public PostgresClientKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Held find(ClientId client) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select wrapped from client_key where client_id = ?")) {
            statement.setObject(1, client.value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new None();
                }
                byte[] wrapped = row.getBytes(1);
                return wrapped == null ? new Destroyed() : new Wrapped(wrapped);
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public Held addIfAbsent(ClientId client, byte[] wrapped) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into client_key (client_id, wrapped) values (?, ?) on conflict do nothing")) {
            statement.setObject(1, client.value());
            statement.setBytes(2, wrapped);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
        return find(client);
    }

    @Override
    public Set<Long> masters() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select distinct substring(wrapped from 1 for ?) from client_key where wrapped is not null")) {
            statement.setInt(1, WrappedKey.HEAD);
            Set<Long> masters = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    masters.add(WrappedKey.masterOf(row.getBytes(1)));
                }
            }
            return masters;
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }
}
