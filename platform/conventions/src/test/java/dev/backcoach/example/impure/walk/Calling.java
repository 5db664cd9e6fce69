package dev.backcoach.example.impure.walk;

import java.net.URI;

/** Domain that knows the network. */
public record Calling(URI address) {}
