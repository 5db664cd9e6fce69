package dev.backcoach.platform.eventlog.audit;

import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody who is not the client has asked for the client's record (architecture.md section 9, domain.md 6.5). Holds
 * nothing of what was read or written.
 *
 * @param client whose record it is
 * @param at when, in whole microseconds
 * @param role of the token, such as {@code coach}
 * @param subject which coach or other person it is, as the token says
 * @param operation the operation id of OpenAPI
 * @param resources what of the record, as {@code name=id} separated by commas; may be empty
 * @param purpose what for, from a fixed list
 * @param status of the answer, as HTTP has it: 401 and 403 are refusals
 */
public record Access(
        ClientId client,
        Instant at,
        String role,
        String subject,
        String operation,
        String resources,
        String purpose,
        int status) {

    public Access {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the caller was let in, which says nothing of whether there was something to see. */
    public boolean allowed() {
        return status != 401 && status != 403;
    }
}
