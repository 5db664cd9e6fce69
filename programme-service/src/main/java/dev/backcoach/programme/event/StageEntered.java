package dev.backcoach.programme.event;

import dev.backcoach.programme.catalogue.Stage;
import java.util.UUID;

/** The highest stage of the plan's items has risen. */
public record StageEntered(UUID decision, Stage stage) implements Outcome {}
