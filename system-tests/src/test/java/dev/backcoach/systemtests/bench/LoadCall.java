package dev.backcoach.systemtests.bench;

/**
 * One request of a load.
 *
 * @param method {@code GET} or {@code PUT}
 * @param port on 127.0.0.1
 * @param path with its query
 * @param token of whoever asks
 * @param body JSON, or null
 */
record LoadCall(String method, int port, String path, String token, String body) {}
