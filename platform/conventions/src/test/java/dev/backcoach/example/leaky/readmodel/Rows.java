package dev.backcoach.example.leaky.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** Goes around the event log. */
public final class Rows {

    private Rows() {}

    static void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    static TopicPartition first() {
        return new TopicPartition("walks", 0);
    }
}
