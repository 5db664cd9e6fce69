package dev.backcoach.platform.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP over a bare socket: for requests that no client library sends, and for what the server does to the connection. */
public final class BareHttp {

    private BareHttp() {}

    /** Sends the text as it is and gives everything that comes until the server closes; fails after 10 s. */
    public static String exchange(URI server, String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
