package dev.backcoach.programme.policy;

import java.time.Duration;

/**
 * The named, versioned parameters of the rules (domain.md section 5). A decision names the policy that it was taken
 * under, so a version is never changed: other values are another version. Read from content; values out of range are
 * refused with their name.
 *
 * @param name STRICT or PAIN_MONITORING
 * @param version 1 and up
 */
public record Policy(
        String name,
        int version,
        Grades grades,
        Windows windows,
        Answers answers,
        Flares flares,
        Pulse pulse,
        Silence silence,
        Proposing proposing,
        Gates gates,
        Standing standing,
        Adjustable adjustable) {

    /** Name and version, for example {@code STRICT@1}. */
    public String id() {
        return name + "@" + version;
    }

    /** How long after its end a session is settled. */
    public Duration settling(boolean delayedResponder) {
        return Duration.ofHours(delayedResponder ? answers.delayedSettleHours() : answers.settleHours());
    }

    /** The same with a coach's adjustments, which have been checked against the bounds; null leaves a value as it is. */
    public Policy adjusted(Integer windowDays, Double minAdherence) {
        return windowDays == null && minAdherence == null
                ? this
                : new Policy(
                        name,
                        version,
                        grades,
                        windows.with(windowDays, minAdherence),
                        answers,
                        flares,
                        pulse,
                        silence,
                        proposing,
                        gates,
                        standing,
                        adjustable);
    }
}
