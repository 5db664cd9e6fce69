package dev.backcoach.platform.eventlog.simulation;

/** The process ends here and now: nothing it held in memory is left. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String step) {
        super("crash at " + step, null, false, false);
    }

    /** Whether this is what lies behind a failure that reached a caller. */
    static boolean isBehind(Throwable failure) {
        return failure instanceof Crash || failure.getCause() instanceof Crash;
    }
}
