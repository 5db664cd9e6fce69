package dev.backcoach.assessment.client;

import java.util.UUID;

/**
 * Who the client's coach is.
 *
 * @param coachId or null
 * @param version of intake's stream that this is as of; 0 before the first
 */
public record Coaching(UUID coachId, long version) {

    static final Coaching NONE = new Coaching(null, 0);
}
