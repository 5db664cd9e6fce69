package dev.backcoach.intake.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the answers to PTP-1 say about the back's triggers and its usual state (domain.md 2.2).
 *
 * @param severity of the original injury, 0 to 4
 * @param delayedResponder whether pain may come later than the next day
 * @param painUsual usual pain of the last seven days, 0 to 10
 * @param painWorst worst pain of the last seven days, 0 to 10
 * @param stiffnessMinutes of the morning, 0 to 240
 * @param legPain of the last seven days, 0 to 10
 * @param tightBack 0 to 10
 * @param tightHip 0 to 10
 * @param tenderness by muscle, the worse side, 0 to 10; only what was pressed
 * @param effects by stimulus, -2 much better to 2 much worse; only what the client ever does
 * @param painPattern pain by time of day (wake, mid, eve, night), 0 to 10; null in events that did not tell it yet
 */
public record TriggerProfileDerived(
        DurationClass durationClass,
        int severity,
        Irritability irritability,
        boolean delayedResponder,
        Map<Direction, DirectionScore> directions,
        int painUsual,
        int painWorst,
        int stiffnessMinutes,
        int legPain,
        boolean legPainBelowKnee,
        int tightBack,
        int tightHip,
        Map<String, Integer> tenderness,
        Map<String, Integer> effects,
        Map<String, Integer> painPattern)
        implements IntakeEvent {

    public TriggerProfileDerived {
        directions = Collections.unmodifiableMap(new TreeMap<>(directions));
        tenderness = Collections.unmodifiableMap(new TreeMap<>(tenderness));
        effects = Collections.unmodifiableMap(new TreeMap<>(effects));
        painPattern = painPattern == null ? null : Collections.unmodifiableMap(new TreeMap<>(painPattern));
    }
}
