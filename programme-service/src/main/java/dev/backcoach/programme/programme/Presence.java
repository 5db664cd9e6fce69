package dev.backcoach.programme.programme;

import java.time.LocalDate;

/**
 * How lately something was done and told (R-REG-1, R-SILENT-1). Counting begins anew when a programme is resumed.
 *
 * @param session the last local day with a session, or the day from which is counted
 * @param report the last local day with a session or check-in, or the day from which is counted
 * @param breakSteps of R-REG-1 that have been taken since
 * @param silenceSteps of R-SILENT-1 that have been taken since
 */
public record Presence(LocalDate session, LocalDate report, int breakSteps, int silenceSteps) {

    static Presence from(LocalDate day) {
        return new Presence(day, day, 0, 0);
    }

    Presence withSession(LocalDate day) {
        return day.isAfter(session) ? new Presence(day, report, 0, silenceSteps).withReport(day) : withReport(day);
    }

    Presence withReport(LocalDate day) {
        return day.isAfter(report) ? new Presence(session, day, breakSteps, 0) : this;
    }
}
