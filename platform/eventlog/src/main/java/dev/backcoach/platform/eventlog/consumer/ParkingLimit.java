package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How many clients may be parked within how long before the service itself is at fault.
 *
 * @param clients 20 unless there is a reason
 * @param within a minute unless there is a reason
 */
public record ParkingLimit(int clients, Duration within) {

    /** More than 20 clients within a minute. */
    public static final ParkingLimit DEFAULT = new ParkingLimit(20, Duration.ofMinutes(1));

    /** @throws TooManyParked when these would be too many */
    void check(InboxTransaction inbox, List<Parked> newlyParked, Set<ClientId> alreadyParked) {
        long fresh = newlyParked.stream()
                .filter(p -> !alreadyParked.contains(p.from().client()))
                .map(p -> p.from().client().equals(ClientId.NOBODY)
                        ? p.eventId()
                        : p.from().client())
                .distinct()
                .count();
        if (fresh == 0) {
            return;
        }
        int lately = inbox.clientsParkedWithin(within);
        if (lately + fresh > clients) {
            throw new TooManyParked(
                    (int) (lately + fresh), newlyParked.getFirst().cause());
        }
    }
}
