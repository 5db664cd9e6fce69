package dev.backcoach.programme.event;

/** The client lives by this zone from now on. */
public record TimeZoneNoted(Source source, String timeZone) implements FactNoted {}
