package dev.backcoach.programme.event;

import dev.backcoach.programme.decision.WhyTrace;
import java.util.UUID;

/**
 * A decision and why it was taken; its outcomes follow it and name it.
 *
 * @param decision the same whenever the same facts are decided anew
 */
public record DecisionTaken(UUID decision, WhyTrace why) implements ProgrammeEvent {}
