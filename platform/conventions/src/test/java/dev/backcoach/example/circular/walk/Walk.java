package dev.backcoach.example.circular.walk;

import dev.backcoach.example.circular.plan.Plan;

/** Needs the plan. */
public record Walk(Plan plan) {}
