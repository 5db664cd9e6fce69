package dev.backcoach.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Kills a process when this JVM is gone, however it went. A small shell waits on a pipe that only this JVM holds open;
 * the pipe ends with the JVM, and then the shell sends the signal. This reaches a process that is stopped with SIGSTOP
 * too, which no thread inside that process could do.
 */
final class OrphanGuard implements AutoCloseable {

    private final Process shell;

    private OrphanGuard(Process shell) {
        this.shell = shell;
    }

    /** Guards the process until {@link #close()}; close the guard as soon as the process has ended by itself. */
    static OrphanGuard over(long pid, String signal) {
        String script = "trap '' INT TERM HUP; read -r never; kill -" + signal + " " + pid;
        try {
            return new OrphanGuard(new ProcessBuilder(List.of("/bin/sh", "-c", script))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("could not guard process " + pid, failure);
        }
    }

    /** In a container whose first process collects no orphans, an ended orphan stays listed, without a command. */
    static boolean hasEnded(ProcessHandle orphan) {
        return !orphan.isAlive() || orphan.info().command().isEmpty();
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
