package dev.backcoach.programme.event;

/** A consent was given or withdrawn. */
public record ConsentNoted(Source source, String purpose, boolean granted) implements FactNoted {}
