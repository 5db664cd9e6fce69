package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.audit.Access;
import dev.backcoach.platform.eventlog.audit.AccessRow;
import java.time.Instant;

/**
 * Somebody other than the client has asked for the client's record.
 *
 * @param number 1, 2, 3 ... of this client in this service
 * @param at when
 * @param role of who asked
 * @param subject which coach or other person it was; of another client only that it was one
 * @param operation what was asked, as this API names its operations
 * @param resources of what, as {@code name=id} separated by commas; empty for the record as such
 * @param purpose what for
 * @param status of the answer, as HTTP has it
 * @param allowed whether who asked was let in
 */
public record AccessView(
        long number,
        Instant at,
        String role,
        String subject,
        String operation,
        String resources,
        String purpose,
        int status,
        boolean allowed) {

    private static final String ANOTHER_CLIENT = "another client";

    static AccessView of(AccessRow row) {
        Access access = row.access();
        return new AccessView(
                row.number(),
                access.at(),
                access.role(),
                access.role().equals(Roles.CLIENT) ? ANOTHER_CLIENT : access.subject(),
                access.operation(),
                access.resources(),
                access.purpose(),
                access.status(),
                access.allowed());
    }
}
