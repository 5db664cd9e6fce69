package dev.backcoach.platform.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port that a server can leave and take again. It lies below the range from which Linux and macOS give ports to
 * outgoing connections: a client that keeps calling a stopped server could otherwise be given the server's own port.
 */
public final class LocalPort {

    private static final int LOWEST = 15_000;
    private static final int ABOVE_HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private LocalPort() {}

    /** Answers a port on which nothing listened a moment ago; throws {@link IllegalStateException} if it finds none. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no free port between " + LOWEST + " and " + ABOVE_HIGHEST + " in " + ATTEMPTS + " attempts");
    }

    /** Whether nothing listens on this port of any address of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
