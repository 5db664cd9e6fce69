package dev.backcoach.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The signals that {@link Process} cannot send. */
enum ProcessSignal {
    /** The process keeps its memory, sockets and files, and does nothing. */
    STOP,
    /** The process goes on where it was stopped. */
    CONT;

    private static final int SECONDS = 10;

    /** Returns when the signal is delivered; throws {@link IllegalStateException} if the process does not exist. */
    void sendTo(long pid) {
        try {
            Process kill = new ProcessBuilder(List.of("/bin/sh", "-c", "kill -" + name() + " " + pid))
                    .inheritIO()
                    .start();
            if (!kill.waitFor(SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("could not send " + name() + " to process " + pid);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + name() + " to process " + pid, interruption);
        }
    }
}
