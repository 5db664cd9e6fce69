package dev.backcoach.example.impure.api;

/** What is shown. */
public record Shown(int minutes) {}
