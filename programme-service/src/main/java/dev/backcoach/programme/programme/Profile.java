package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.WeakLinksNoted;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known about the client beside the diary: the latest fact of each kind, null where none has been told.
 *
 * @param zone in which the client lives, an IANA name
 * @param zoneVersion of intake's stream that told the zone
 * @param care the latest word on consent to care
 * @param screen the latest HSS-1
 * @param pulse the latest weekly pulse
 * @param assessment the latest one; what was not tested again stands as it was before
 * @param firstScores of each sub-link when it was ranked first, 0 to 1
 * @param workshops that have been completed
 * @param tasks of daily life
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
        AssessmentNoted assessment,
        Map<String, Double> firstScores,
        Set<String> workshops,
        LifeTasks tasks) {

    static final Profile UNKNOWN = new Profile(
            "Etc/UTC", 0, null, null, null, null, null, null, null, null, Map.of(), Set.of(), LifeTasks.NONE);

    public Profile {
        firstScores = Collections.unmodifiableMap(new TreeMap<>(firstScores));
        workshops = Collections.unmodifiableSet(new TreeSet<>(workshops));
    }

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
                : new Profile(
                        name,
                        version,
                        coach,
                        care,
                        screen,
                        pulse,
                        triggers,
                        start,
                        completion,
                        assessment,
                        firstScores,
                        workshops,
                        tasks);
    }

    Profile with(CoachNoted latest) {
        boolean older =
                coach != null && coach.source().version() > latest.source().version();
        return older ? this : with(latest, care, screen, pulse);
    }

    Profile with(ConsentNoted latest) {
        boolean counts = latest.purpose().equals("CARE")
                && (care == null || care.source().version() < latest.source().version());
        return counts ? with(coach, latest, screen, pulse) : this;
    }

    Profile with(ScreenNoted latest) {
        ScreenNoted before = latest.ofPulse() ? pulse : screen;
        if (before != null && before.source().version() > latest.source().version()) {
            return this;
        }
        return latest.ofPulse() ? with(coach, care, screen, latest) : with(coach, care, latest, pulse);
    }

    private Profile with(CoachNoted c, ConsentNoted consent, ScreenNoted s, ScreenNoted p) {
        return new Profile(
                zone,
                zoneVersion,
                c,
                consent,
                s,
                p,
                triggers,
                start,
                completion,
                assessment,
                firstScores,
                workshops,
                tasks);
    }

    Profile with(TriggerProfileNoted latest) {
        return with(latest, start, completion, assessment, firstScores, workshops);
    }

    Profile with(StartingPointNoted latest) {
        return with(triggers, latest, completion, assessment, firstScores, workshops);
    }

    Profile with(IntakeCompletionNoted latest) {
        return with(triggers, start, latest, assessment, firstScores, workshops);
    }

    Profile with(AssessmentNoted latest) {
        Map<String, Double> first = new TreeMap<>(latest.scores());
        first.putAll(firstScores);
        AssessmentNoted merged = assessment == null ? latest : latest.over(assessment);
        return with(triggers, start, completion, merged, first, workshops);
    }

    /** The weak links as the coach sees them, of the assessment that is known. */
    Profile with(WeakLinksNoted latest) {
        if (assessment == null || !assessment.assessmentId().equals(latest.assessmentId())) {
            return this;
        }
        AssessmentNoted now = assessment.with(latest.weakLinks());
        return with(triggers, start, completion, now, firstScores, workshops);
    }

    Profile withWorkshop(String workshop) {
        Set<String> all = new TreeSet<>(workshops);
        all.add(workshop);
        return with(triggers, start, completion, assessment, firstScores, all);
    }

    Profile with(LifeTasks latest) {
        return new Profile(
                zone,
                zoneVersion,
                coach,
                care,
                screen,
                pulse,
                triggers,
                start,
                completion,
                assessment,
                firstScores,
                workshops,
                latest);
    }

    private Profile with(
            TriggerProfileNoted t,
            StartingPointNoted s,
            IntakeCompletionNoted c,
            AssessmentNoted a,
            Map<String, Double> first,
            Set<String> done) {
        return new Profile(zone, zoneVersion, coach, care, screen, pulse, t, s, c, a, first, done, tasks);
    }
}
