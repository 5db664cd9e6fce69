package dev.backcoach.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.FileHandler;

/** Keeps what libraries log in this process out of the terminal. */
final class StackLog {

    private StackLog() {}

    /** Sends warnings and errors to {@code stack.log} in this folder from now on. */
    static void writeTo(Path logs) {
        Logger root = LogContext.getLogContext().getLogger("");
        root.clearHandlers();
        root.setLevel(Level.WARN);
        try {
            Files.createDirectories(logs);
            root.addHandler(new FileHandler(
                    new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p [%c{1}] (%t) %s%e%n"),
                    logs.resolve("stack.log").toFile(),
                    true));
        } catch (FileNotFoundException failure) {
            throw new StackFault("no log can be written in " + logs + ": " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
