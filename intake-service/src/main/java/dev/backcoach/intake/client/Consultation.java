package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Meeting;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A consultation and what has become of it. */
public record Consultation(UUID id, OffsetDateTime startsAt, Meeting meeting, State state) {

    /** What has become of it. */
    public enum State {
        BOOKED,
        HELD,
        CANCELLED
    }

    Consultation in(State changed) {
        return new Consultation(id, startsAt, meeting, changed);
    }
}
