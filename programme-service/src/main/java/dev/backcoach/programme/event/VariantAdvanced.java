package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/** An exercise gives way to a harder variant, which holds from its day on. */
public record VariantAdvanced(UUID decision, int planVersion, String from, Prescription item) implements Outcome {}
