package dev.backcoach.programme.catalogue;

import dev.backcoach.programme.trigger.Irritability;

/** One way to meet a prerequisite. A client who meets none of the ways known here does not meet it. */
public sealed interface Condition {

    /** The exercise was done at this rung, counted from 1, or above, through a passed window. */
    record Done(String exercise, int rung) implements Condition {}

    /** The test was performed with at most this deficit, 0 to 1. */
    record Deficit(String test, double atMost) implements Condition {}

    /** The can-do item is done without pain. */
    record CanDoWithoutPain(String activity) implements Condition {}

    /** The irritability is any but this one. */
    record NotIrritability(Irritability irritability) implements Condition {}

    /** What this version of the rules cannot tell: never met. */
    record Unknown(String described) implements Condition {}
}
