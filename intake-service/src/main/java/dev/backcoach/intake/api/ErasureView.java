package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.client.ErasureRequest;
import dev.backcoach.intake.event.ClientErased;
import dev.backcoach.intake.event.ErasureBasis;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.platform.service.EventLog.Erased;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the erasure of a client has come. Holds nothing about the client.
 *
 * @param confirmedBy CLIENT or COACH; null until it is confirmed
 * @param erasedAt when intake erased the client; null until then
 * @param swept whether intake has deleted all that was left but this; false until then
 * @param services which of the other services have told that they have erased the client
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        State state,
        ErasureBasis basis,
        Who requestedBy,
        Instant requestedAt,
        Who confirmedBy,
        Instant erasedAt,
        boolean swept,
        List<Elsewhere> services) {

    /** REQUESTED waits for the confirmation, UNDER_WAY for services, DONE is for good. */
    public enum State {
        REQUESTED,
        UNDER_WAY,
        DONE
    }

    /** Who asked, or confirmed. */
    public enum Who {
        CLIENT,
        COACH
    }

    /**
     * Another service.
     *
     * @param service its short name
     * @param erased whether its record of the client is closed and its keys are destroyed
     */
    @Schema(name = "ErasureElsewhere")
    public record Elsewhere(String service, boolean erased) {}

    static ErasureView of(ErasureRequest request, List<String> services) {
        return new ErasureView(
                State.REQUESTED,
                request.basis(),
                who(request.coachId()),
                request.requestedAt(),
                null,
                null,
                false,
                services.stream().map(name -> new Elsewhere(name, false)).toList());
    }

    static ErasureView of(ClientErased event, Erased<IntakeEvent> erased, List<String> services) {
        boolean done = erased.swept() && erased.elsewhere().containsAll(services);
        return new ErasureView(
                done ? State.DONE : State.UNDER_WAY,
                event.basis(),
                who(event.requestedByCoach()),
                event.requestedAt(),
                who(event.confirmedByCoach()),
                event.erasedAt(),
                erased.swept(),
                services.stream()
                        .map(name -> new Elsewhere(name, erased.elsewhere().contains(name)))
                        .toList());
    }

    private static Who who(UUID coach) {
        return coach == null ? Who.CLIENT : Who.COACH;
    }
}
