package dev.backcoach.programme.event;

/** A client exists. */
public record RegistrationNoted(Source source, String timeZone) implements FactNoted {}
