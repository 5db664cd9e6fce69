package dev.backcoach.programme.event;

import java.util.UUID;

/**
 * This coach looks after the client from now on.
 *
 * @param coach null when nobody does any more
 */
public record CoachNoted(Source source, UUID coach) implements FactNoted {}
