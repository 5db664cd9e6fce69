package dev.backcoach.programme.event;

/** A workshop was completed, for example {@code W3}. */
public record WorkshopNoted(Source source, String workshop) implements FactNoted {}
