package dev.backcoach.progress.client;

import dev.backcoach.progress.diary.DayCounts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What this service knows about a client. The same size however long the diary is.
 *
 * @param registeredAt null while the registration has not arrived
 * @param timeZone null while none has arrived
 * @param timeZoneAsOf version of the intake event that the zone is from; 0 for none
 * @param coachId who may read the diary, or null
 * @param coachAsOf version of the intake event that the coach is from; 0 for none
 * @param careWithdrawn whether consent to care has been withdrawn
 * @param careAsOf version of the intake event that says so; 0 for none
 * @param analyticsAsOf version of the intake event that the consent to analytics is from; 0 for none
 * @param counts how many entries there are about each of the latest days
 */
public record ClientRecord(
        Instant registeredAt,
        ZoneId timeZone,
        long timeZoneAsOf,
        UUID coachId,
        long coachAsOf,
        boolean careWithdrawn,
        long careAsOf,
        long analyticsAsOf,
        DayCounts counts) {

    /** Nothing has arrived about the client. */
    public static final ClientRecord UNKNOWN = new ClientRecord(null, null, 0, null, 0, false, 0, 0, DayCounts.NONE);

    /** Whether the registration has arrived, without which nothing can be entered. */
    public boolean isRegistered() {
        return registeredAt != null;
    }

    ClientRecord registered(Instant at) {
        return new ClientRecord(
                at, timeZone, timeZoneAsOf, coachId, coachAsOf, careWithdrawn, careAsOf, analyticsAsOf, counts);
    }

    ClientRecord livingIn(ZoneId zone, long asOf) {
        return asOf < timeZoneAsOf
                ? this
                : new ClientRecord(
                        registeredAt, zone, asOf, coachId, coachAsOf, careWithdrawn, careAsOf, analyticsAsOf, counts);
    }

    ClientRecord coachedBy(UUID coach, long asOf) {
        return new ClientRecord(
                registeredAt, timeZone, timeZoneAsOf, coach, asOf, careWithdrawn, careAsOf, analyticsAsOf, counts);
    }

    ClientRecord consenting(boolean granted, long asOf) {
        return new ClientRecord(
                registeredAt, timeZone, timeZoneAsOf, coachId, coachAsOf, !granted, asOf, analyticsAsOf, counts);
    }

    ClientRecord consentingToAnalytics(long asOf) {
        return new ClientRecord(
                registeredAt, timeZone, timeZoneAsOf, coachId, coachAsOf, careWithdrawn, careAsOf, asOf, counts);
    }

    ClientRecord counting(DayCounts now) {
        return new ClientRecord(
                registeredAt, timeZone, timeZoneAsOf, coachId, coachAsOf, careWithdrawn, careAsOf, analyticsAsOf, now);
    }
}
