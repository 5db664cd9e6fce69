package dev.backcoach.programme.whatif;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a client's real course at which the other rules would have decided otherwise, given the plan as it really
 * was.
 *
 * @param version of the stream with which the step began
 * @param asOf the moment that was decided about
 * @param fact the other service's event that was taken in; null for a review by the clock
 * @param actual what was decided
 * @param other what the other rules decide
 * @param followed what really happened afterwards
 */
public record Difference(long version, Instant asOf, UUID fact, Verdict actual, Verdict other, Followed followed) {}
