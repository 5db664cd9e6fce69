package dev.backcoach.programme.decision;

/** A candidate that a rule passed over, with the coded reason. */
public record Rejected(String candidate, String rule, String because) {}
