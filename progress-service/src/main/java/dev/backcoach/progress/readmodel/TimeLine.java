package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.trend.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the programme's milestones amount to, in local days.
 *
 * @param flares days on which a flare is open
 * @param rests days on which the programme is paused or stopped
 */
record TimeLine(Spans flares, Spans rests) {

    /** The kinds of milestone that it needs. */
    static final Set<Milestone> KINDS = EnumSet.of(
            Milestone.FLARE_OPENED,
            Milestone.FLARE_CLOSED,
            Milestone.PROGRAMME_PAUSED,
            Milestone.PROGRAMME_STOPPED,
            Milestone.PROGRAMME_RESUMED);

    /** Of milestones in their order. */
    static TimeLine of(List<MilestoneRow> milestones, Zones zones) {
        Spans flares = Spans.NONE;
        Spans rests = Spans.NONE;
        for (MilestoneRow row : milestones) {
            LocalDate day = day(row.at, zones);
            switch (row.milestone) {
                case FLARE_OPENED -> flares = flares.beginning(day);
                case FLARE_CLOSED -> flares = flares.ending(day);
                case PROGRAMME_PAUSED, PROGRAMME_STOPPED -> rests = rests.beginning(day);
                case PROGRAMME_RESUMED -> rests = rests.ending(day);
                case PROGRAMME_OPENED, STAGE_ENTERED, WINDOW_PASSED, DECISION_TAKEN -> {}
            }
        }
        return new TimeLine(flares, rests);
    }

    static LocalDate day(Instant moment, Zones zones) {
        ZoneId zone = zones.at(moment);
        return moment.atZone(zone).toLocalDate();
    }
}
