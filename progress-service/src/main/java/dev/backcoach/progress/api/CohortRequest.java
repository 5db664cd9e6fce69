package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.progress.cohort.Period;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which figures are asked for.
 *
 * @param from 12 weeks back when left out
 * @param to today when left out
 */
record CohortRequest(
        @Parameter(description = "The first local day; 12 weeks back when left out.", example = "2026-03-01")
        @QueryParam("from")
        LocalDate from,

        @Parameter(description = "The last local day; today when left out. At most 400 days after `from`.")
        @QueryParam("to")
        LocalDate to,

        @Parameter(description = "ONLINE, FACE_TO_FACE or HYBRID; all when left out.") @QueryParam("mode")
        String mode,

        @Parameter(description = "The stage that the programme has come to, such as STRENGTH; all when left out.")
        @QueryParam("stage")
        String stage) {

    private static final int USUAL_DAYS = 84;
    private static final int MOST_DAYS = 400;
    private static final List<String> MODES = List.of("ONLINE", "FACE_TO_FACE", "HYBRID");
    private static final List<String> STAGES =
            List.of("START", "RELIEVE", "STRENGTH", "STABILITY", "ENDURANCE", "FUNDAMENTAL", "SPORT");

    /** The period that is asked for, both days named. */
    Period period(Instant now) {
        known("mode", mode, MODES);
        known("stage", stage, STAGES);
        LocalDate last = to == null ? now.atOffset(ZoneOffset.UTC).toLocalDate() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(last)) {
            throw ProblemException.parameter("from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.parameter("to", "must be less than " + MOST_DAYS + " days after from; ask in parts");
        }
        return new Period(first, last);
    }

    private static void known(String name, String value, List<String> words) {
        if (value != null && !words.contains(value)) {
            throw ProblemException.parameter(name, "must be one of " + words + ", or left out for all");
        }
    }
}
