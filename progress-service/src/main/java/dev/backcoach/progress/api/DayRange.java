package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The local days that are asked about, both ends included.
 *
 * @param from 12 weeks back when left out
 * @param to today when left out
 * @param after what has to be shown, or null
 */
record DayRange(
        @Parameter(description = "The first local day; 12 weeks back when left out.", example = "2026-03-01")
        @QueryParam("from")
        LocalDate from,

        @Parameter(description = "The last local day; today when left out. At most 400 days after `from`.")
        @QueryParam("to")
        LocalDate to,

        @Parameter(description = "Wait for this version first, for example progress-17.") @QueryParam("after")
        StreamVersion after) {

    private static final int USUAL_DAYS = 84;
    private static final int MOST_DAYS = 400;

    /** With both days named, given the client's zone. */
    DayRange within(ZoneId zone, Instant now) {
        LocalDate last = to == null ? now.atZone(zone).toLocalDate() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(last)) {
            throw ProblemException.parameter("from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.parameter("to", "must be less than " + MOST_DAYS + " days after from; ask in parts");
        }
        return new DayRange(first, last, after);
    }
}
