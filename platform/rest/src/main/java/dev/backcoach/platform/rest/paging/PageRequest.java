package dev.backcoach.platform.rest.paging;

import dev.backcoach.platform.rest.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * Which page of a list is asked for. A {@code @BeanParam} of a resource method.
 *
 * @param limit 1 to 200 items, 50 unless given
 * @param cursor where the page before ended; null for the first page
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("50") int limit,
        @QueryParam("cursor") PageCursor cursor) {

    private static final int LARGEST = 200;

    /** Throws a 400 problem when the limit is out of range. */
    public PageRequest {
        if (limit < 1 || limit > LARGEST) {
            throw ProblemException.parameter("limit", "must be between 1 and " + LARGEST);
        }
    }

    /** How many rows to query for: one more than fit, to see whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** Where the page before ended; empty for the first page. */
    public Optional<PageCursor> after() {
        return Optional.ofNullable(cursor);
    }
}
