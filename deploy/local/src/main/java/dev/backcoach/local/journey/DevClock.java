package dev.backcoach.local.journey;

import java.time.OffsetDateTime;

/** The clock of the local stack. It only goes forward, and on its own as well. */
public final class DevClock {

    private final Access gateway;

    public DevClock(Access gateway) {
        this.gateway = gateway;
    }

    public OffsetDateTime now() {
        return read(gateway.send(Call.get("/dev/clock")));
    }

    /** Makes it that time in all processes; where it is later already, nothing changes. */
    public void moveTo(OffsetDateTime time) {
        if (now().isBefore(time)) {
            read(gateway.send(Call.put("/dev/clock", Json.object().put("now", time.toString()))));
        }
    }

    private static OffsetDateTime read(Reply reply) {
        if (!reply.isSuccess()) {
            throw new JourneyFailed("the clock cannot be moved: " + reply.problem());
        }
        return OffsetDateTime.parse(reply.body().path("now").asText());
    }
}
