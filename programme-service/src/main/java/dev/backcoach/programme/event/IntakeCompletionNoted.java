package dev.backcoach.programme.event;

import java.util.UUID;

/** The intake is complete, so a programme may open. */
public record IntakeCompletionNoted(Source source, UUID coach, String mode) implements FactNoted {}
