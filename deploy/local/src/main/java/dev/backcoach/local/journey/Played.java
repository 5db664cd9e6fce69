package dev.backcoach.local.journey;

import java.util.List;

/**
 * A journey that was played to its end.
 *
 * @param receipts everything that the services acknowledged, in order
 * @param plan as it is at the end
 */
public record Played(
        Person client, Person coach, Identity identity, Days days, List<Receipts.Receipt> receipts, Plan plan) {}
