package dev.backcoach.programme.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.programme.plan.PolicySetting;
import java.util.UUID;

/** A coach chose the policy of a client, or adjusted it within its bounds. */
public record PolicyAdjusted(
        UUID decision,
        UUID coach,
        PolicySetting setting,
        String reason,
        @Personal String text) implements Outcome {}
