package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.client.Stage;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.readmodel.ClientSearch;
import dev.backcoach.platform.service.AboutClient;
import java.time.Instant;
import java.util.UUID;

/**
 * A client in a coach's list.
 *
 * @param outcome of the safety screen; absent before it is taken
 * @param mode absent before FAG-1 is in
 * @param consultationAt when the booked consultation begins; absent where none is booked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedView(
        UUID clientId,
        String name,
        Stage stage,
        Outcome outcome,
        Mode mode,
        Instant registeredAt,
        Instant consultationAt)
        implements AboutClient {

    static ListedView of(ClientSearch.Found found) {
        return new ListedView(
                found.client().clientId,
                found.name(),
                found.client().stage,
                found.client().outcome,
                found.client().mode,
                found.client().registeredAt,
                found.client().meetingAt);
    }
}
