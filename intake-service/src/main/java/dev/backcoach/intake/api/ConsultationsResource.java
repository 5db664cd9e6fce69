package dev.backcoach.intake.api;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.CancelConsultation;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of client and coach (domain.md R-INT-1). The client's status lists them. */
@Path("/intake/v1/clients/{clientId}/consultations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations", description = "Meetings of client and coach")
public class ConsultationsResource {

    private final Clients clients;
    private final Posted posted;
    private final Caller caller;
    private final InstantSource clock;

    ConsultationsResource(Clients clients, Posted posted, Caller caller, InstantSource clock) {
        this.clients = clients;
        this.posted = posted;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "bookConsultation",
            summary = "Book a consultation",
            description = "By the client or its coach, once all three questionnaires are in and the screen does not"
                    + " block (R-INT-1). One at a time. Location names it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Face to face",
                                            value =
                                                    "{\"startsAt\": \"2026-03-05T10:00:00Z\", \"meeting\": \"FACE_TO_FACE\"}")))
    @APIResponse(responseCode = "201", description = "Booked; ETag holds the stream's version")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(
            responseCode = "409",
            description = "Something has to be done first, see missing; or a consultation is booked already",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "FAG-1 is missing", value = """
                                    {"type": "urn:backcoach:problem:wrong-state",
                                     "title": "The present state does not allow this", "status": 409,
                                     "detail": "No consultation can be booked yet; do what is listed as missing first.",
                                     "state": "INCOMPLETE", "rule": "R-INT-1",
                                     "missing": [{"code": "FAG-1", "who": "CLIENT", "action": "Submit the questionnaire FAG-1."}]}""")))
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response book(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid ConsultationBody body) {
        ClientRecord known = clients.visible(client).state();
        if (body.startsAt().toInstant().isBefore(clock.instant())) {
            throw ProblemException.body("/startsAt", "must not be in the past");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var command = new BookConsultation(id, known.coachId(), body.startsAt(), body.meeting());
        return posted.to("consultations", body, client, command, key, "consultations/" + id);
    }

    @POST
    @Path("{consultationId}/completion")
    @RolesAllowed(Roles.COACH)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "holdConsultation",
            summary = "Record that a consultation was held",
            description = "By the client's coach, on the day for which it is booked or later.")
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was recorded already")
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing or cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not the client's coach")
    @APIResponse(responseCode = "404", description = "No such client or consultation")
    @APIResponse(responseCode = "409", description = "It was cancelled, or is booked for a later day; see state")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response hold(
            @PathParam("clientId") ClientId client,
            @PathParam("consultationId") UUID consultation,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key) {
        clients.visible(client);
        return posted.to(
                "consultations/" + consultation + "/completion",
                client,
                new HoldConsultation(consultation, caller.id(), clock.instant()),
                key);
    }

    @POST
    @Path("{consultationId}/cancellation")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "cancelConsultation",
            summary = "Cancel a consultation",
            description = "By the client or its coach; also when somebody did not come.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "The client cannot",
                                            value = "{\"reason\": \"CLIENT_CANNOT\"}")))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was cancelled already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client or consultation")
    @APIResponse(responseCode = "409", description = "It has been held; see state")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response cancel(
            @PathParam("clientId") ClientId client,
            @PathParam("consultationId") UUID consultation,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid CancellationBody body) {
        clients.visible(client);
        String resource = "consultations/" + consultation + "/cancellation";
        return posted.to(
                resource,
                body,
                client,
                new CancelConsultation(consultation, body.reason()),
                key,
                "consultations/" + consultation);
    }
}
