package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/** The dose of an exercise changes; the item holds from its day on. */
public record DoseStepped(UUID decision, int planVersion, int fromRung, Prescription item) implements Outcome {}
