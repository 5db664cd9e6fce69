package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a service holds of a client besides its events, for an export.
 *
 * @param name for example {@code drafts}
 * @param what it is, in a sentence to the client
 * @param things each is written as JSON, personal values readable; closed after use
 */
public record ExportSection(String name, String what, Function<ClientId, Stream<?>> things) {}
