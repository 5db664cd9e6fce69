package dev.backcoach.platform.eventlog;

/**
 * The answer that was given to a command under an idempotency key, so that the same command sent again gets it again.
 * Never holds a body.
 *
 * @param bodyHash SHA-256 of the body, in hex
 * @param status HTTP status
 * @param etag service and stream version, for example {@code progress-17}
 * @param location of the resource that was made, or null
 */
public record Receipt(String bodyHash, int status, String etag, String location) {}
