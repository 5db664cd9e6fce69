package dev.backcoach.example.circular.plan;

import dev.backcoach.example.circular.walk.Walk;
import java.util.List;

/** Needs the walk. */
public record Plan(List<Walk> walks) {}
