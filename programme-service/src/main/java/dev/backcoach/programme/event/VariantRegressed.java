package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/** An exercise gives way to an easier variant; the item holds from its day on. */
public record VariantRegressed(UUID decision, int planVersion, String from, Prescription item) implements Outcome {}
