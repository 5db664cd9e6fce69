package dev.backcoach.example.nosy.inbound;

import dev.backcoach.example.orderly.event.WalkEvent;

/** Takes another service's class. */
public record Borrowed(WalkEvent event) {}
