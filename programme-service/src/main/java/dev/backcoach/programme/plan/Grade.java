package dev.backcoach.programme.plan;

/** How bad an aggravation is, from the least (domain.md 5.2). A5, a safety flag, is R-SAFE-1. */
public enum Grade {
    A1,
    A2,
    A3,
    A4
}
