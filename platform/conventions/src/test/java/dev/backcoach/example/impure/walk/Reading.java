package dev.backcoach.example.impure.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Domain that knows JSON. */
public record Reading(JsonNode tree) {}
