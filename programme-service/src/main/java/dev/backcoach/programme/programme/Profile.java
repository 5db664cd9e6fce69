package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import java.time.ZoneId;

/**
 * What is known about the client beside the diary: the latest fact of each kind, null where none has been told.
 *
 * @param zone in which the client lives, an IANA name
 * @param zoneVersion of intake's stream that told the zone
 * @param screen the latest HSS-1
 * @param pulse the latest weekly pulse
 * @param care the latest word on consent to care
 */
public record Profile(
        String zone,
        long zoneVersion,
        CoachNoted coach,
        ConsentNoted care,
        ScreenNoted screen,
        ScreenNoted pulse,
        TriggerProfileNoted triggers,
        StartingPointNoted start,
        IntakeCompletionNoted completion,
        AssessmentNoted assessment) {

    static final Profile UNKNOWN = new Profile("Etc/UTC", 0, null, null, null, null, null, null, null, null);

    /** The zone whose calendar dates are the client's local days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Whether the client's answers to strain come late. */
    public boolean delayedResponder() {
        return triggers != null && triggers.delayedResponder();
    }

    Profile withZone(String name, long version) {
        return version < zoneVersion
                ? this
                : new Profile(name, version, coach, care, screen, pulse, triggers, start, completion, assessment);
    }

    Profile with(CoachNoted latest) {
        return coach != null && coach.source().version() > latest.source().version()
                ? this
                : new Profile(zone, zoneVersion, latest, care, screen, pulse, triggers, start, completion, assessment);
    }

    Profile with(ConsentNoted latest) {
        boolean counts = latest.purpose().equals("CARE")
                && (care == null || care.source().version() < latest.source().version());
        return counts
                ? new Profile(zone, zoneVersion, coach, latest, screen, pulse, triggers, start, completion, assessment)
                : this;
    }

    Profile with(ScreenNoted latest) {
        ScreenNoted before = latest.ofPulse() ? pulse : screen;
        if (before != null && before.source().version() > latest.source().version()) {
            return this;
        }
        return latest.ofPulse()
                ? new Profile(zone, zoneVersion, coach, care, screen, latest, triggers, start, completion, assessment)
                : new Profile(zone, zoneVersion, coach, care, latest, pulse, triggers, start, completion, assessment);
    }

    Profile with(TriggerProfileNoted latest) {
        return new Profile(zone, zoneVersion, coach, care, screen, pulse, latest, start, completion, assessment);
    }

    Profile with(StartingPointNoted latest) {
        return new Profile(zone, zoneVersion, coach, care, screen, pulse, triggers, latest, completion, assessment);
    }

    Profile with(IntakeCompletionNoted latest) {
        return new Profile(zone, zoneVersion, coach, care, screen, pulse, triggers, start, latest, assessment);
    }

    Profile with(AssessmentNoted latest) {
        return new Profile(zone, zoneVersion, coach, care, screen, pulse, triggers, start, completion, latest);
    }
}
