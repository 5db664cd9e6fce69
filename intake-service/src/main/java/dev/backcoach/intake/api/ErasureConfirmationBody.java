package dev.backcoach.intake.api;

import dev.backcoach.intake.event.InsteadOfClient;

/**
 * That a client's record is erased now.
 *
 * @param insteadOfClient why a coach confirms it and not the client; null from the client
 */
public record ErasureConfirmationBody(InsteadOfClient insteadOfClient) {}
