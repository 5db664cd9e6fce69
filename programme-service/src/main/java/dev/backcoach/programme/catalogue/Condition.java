package dev.backcoach.programme.catalogue;

import dev.backcoach.programme.trigger.Irritability;

/** One way to meet a prerequisite. */
public sealed interface Condition {

    /** The exercise was done at this rung, counted from 1, or above, through a passed window. */
    record Done(String exercise, int rung) implements Condition {}

    /** The test was performed with at most this deficit, 0 to 1. */
    record Deficit(String test, double atMost) implements Condition {}

    /** The test's result is at least this, in the test's unit. */
    record Result(String test, double atLeast) implements Condition {}

    /** The can-do item is done without pain. */
    record CanDoWithoutPain(String activity) implements Condition {}

    /** The irritability is any but this one. */
    record NotIrritability(Irritability irritability) implements Condition {}

    /** So many local days have passed without an aggravation. */
    record CleanDays(int days) implements Condition {}

    /** Every movement that the goal demands is at its target. */
    record DemandsAtTarget() implements Condition {}
}
