package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.ScreenOutcome;
import java.util.UUID;

/** Somebody who may treat should see the client. */
public record ReferralAdvised(UUID decision, ScreenOutcome outcome) implements Outcome {}
