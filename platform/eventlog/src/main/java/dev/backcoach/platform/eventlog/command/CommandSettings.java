package dev.backcoach.platform.eventlog.command;

/**
 * How commands are grouped and states kept.
 *
 * @param groupSize commands in one commit at most, 1 and up
 * @param groupsAtOnce groups under way at the same time, each on a connection of its own
 * @param eventsPerSnapshot how many events of a client make the next snapshot worth writing
 */
public record CommandSettings(int groupSize, int groupsAtOnce, int eventsPerSnapshot) {

    /** Suits a service with a pool of eight connections and more. */
    public static final CommandSettings DEFAULT = new CommandSettings(100, 3, 100);

    public CommandSettings {
        if (groupSize < 1 || groupsAtOnce < 1 || eventsPerSnapshot < 1) {
            throw new IllegalArgumentException("command settings start at 1");
        }
    }
}
