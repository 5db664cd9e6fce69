package dev.backcoach.platform.eventlog.consumer;

/**
 * What a consumer says of itself.
 *
 * @param state what it is doing
 * @param facts records taken in by this process, those without effect included
 * @param because why it waits or stopped, or null
 */
public record ConsumerStatus(State state, long facts, String because) {

    /** What a consumer is doing. */
    public enum State {
        STARTING,
        READING,
        /** The database does not answer; it tries again. */
        WAITING,
        /** It found itself broken; somebody has to look. */
        STOPPED,
        CLOSED
    }
}
