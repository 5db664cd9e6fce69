package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.problem.ProblemException;
import java.time.OffsetDateTime;

/** A time on a client's clock that becomes the time of an event. */
final class ClientTime {

    private ClientTime() {}

    /** @throws ProblemException 400 when its offset from UTC is not in whole minutes, as that of every clock is */
    static OffsetDateTime at(String pointer, OffsetDateTime time) {
        if (time.getOffset().getTotalSeconds() % 60 != 0) {
            throw ProblemException.body(pointer, "must have an offset from UTC in whole minutes");
        }
        return time;
    }
}
