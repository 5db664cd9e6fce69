package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.RefusedByStore;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells what a failure of the database means for whoever asked. */
public final class SqlFaults {

    private SqlFaults() {}

    /** The failure as one of the store's own: away, to be tried again, a fault in the program, or bad content. */
    public static RuntimeException meaningOf(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException || isAway(state)) {
            return new StoreUnavailable("The database does not answer (" + state + ").", failure);
        }
        if (state.startsWith("40") || state.equals("55P03")) {
            return new ConcurrentChange("The database asks to try again (" + state + ").");
        }
        if (state.equals("BC001")) {
            return new IllegalStateException("the append was not the first write of its transaction");
        }
        return new RefusedByStore("The database refuses the statement (" + state + ").", failure);
    }

    // 08 connection, 53 out of resources, 57P0x shut down or starting up, 25P0x ended by a time limit, 58 system
    private static boolean isAway(String state) {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25P03")
                || state.equals("25P04")
                || state.equals("25006");
    }
}
