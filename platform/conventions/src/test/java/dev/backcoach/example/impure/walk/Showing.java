package dev.backcoach.example.impure.walk;

import dev.backcoach.example.impure.api.Shown;

/** Domain that knows an edge. */
public record Showing(Shown shown) {}
