package dev.backcoach.progress.command;

import java.util.UUID;

/**
 * Which event of the intake service a fact is.
 *
 * @param eventId the event's own id
 * @param version of the client's stream there; the higher one is the newer fact
 */
public record FactSource(UUID eventId, long version) {}
