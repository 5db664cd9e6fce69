package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's registration, consents and way through the intake. */
@Path("/intake/v1/clients/{clientId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients", description = "Registration, consents, and what is needed before the programme begins")
public class ClientsResource {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Clients clients;
    private final Posted posted;
    private final Caller caller;
    private final IntakeContent content;
    private final InstantSource clock;

    ClientsResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Clients clients,
            Posted posted,
            Caller caller,
            IntakeContent content,
            InstantSource clock) {
        this.log = log;
        this.clients = clients;
        this.posted = posted;
        this.caller = caller;
        this.content = content;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "registerClient",
            summary = "Register a client, or correct the registration",
            description = "The client does it itself and names its coach, or a coach does it and becomes the coach."
                    + " A higher revision corrects; the same or a lower one changes nothing. A correction leaves the coach"
                    + " as it is: assignCoach and unassignCoach change that.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "A client", value = """
                                    {"revision": 1, "name": "Robin Example", "email": "robin@example.org",
                                     "dateOfBirth": "1984-05-17", "sex": "F", "timeZone": "Europe/London",
                                     "coachId": "0198f000-0000-7000-8000-000000000001"}""")))
    @APIResponse(responseCode = "201", description = "Registered; ETag holds the stream's version, such as intake-2")
    @APIResponse(responseCode = "200", description = "Corrected, or nothing to do")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "409", description = "This revision is recorded with another body")
    public Response register(@PathParam("clientId") ClientId client, @NotNull @Valid RegistrationBody body) {
        mayRegister(client, body);
        Instant now = clock.instant();
        mustBeZone(body.timeZone());
        if (body.dateOfBirth().isAfter(LocalDate.ofInstant(now, ZoneId.of(body.timeZone())))) {
            throw ProblemException.body("/dateOfBirth", "must not be in the future");
        }
        var command = new RegisterClient(
                body.name(), body.email(), body.dateOfBirth(), body.sex(), body.timeZone(), body.coachId(), now);
        return Commands.answer(
                log,
                log.handle(Commands.entered(
                        caller,
                        client,
                        caller.context().occurredAt(),
                        registrationOf(client),
                        body.revision(),
                        body,
                        command,
                        command)));
    }

    /** @throws ProblemException 400 when it is no region of the IANA database */
    static void mustBeZone(String timeZone) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw ProblemException.body(
                    "/timeZone", "must be a region of the IANA time zone database, such as Europe/London");
        }
    }

    private void mayRegister(ClientId client, RegistrationBody body) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
            return;
        }
        caller.mustBeCoach(body.coachId());
        Known<ClientRecord> known = log.current(client);
        if (known.state().registered()) {
            caller.mustBeCoach(known.state().coachId());
        }
    }

    /** A registration is an entry like a submission, but its id is not the app's to choose. */
    private static UUID registrationOf(ClientId client) {
        return UUID.nameUUIDFromBytes(("registration:" + client).getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "clientStatus",
            summary = "How far a client's intake is",
            description =
                    "What is done, what is missing, what the safety screen says and advises and what lifts a block,"
                            + " what comes next and who has to do it, and which questionnaires are asked for again.")
    @APIResponse(
            responseCode = "200",
            description = "The status; ETag holds the stream's version and the client's local date",
            content = @Content(schema = @Schema(implementation = ClientStatus.class)))
    @APIResponse(responseCode = "400", description = "The client id or after cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(responseCode = "503", description = "The version in after is not here yet; see Retry-After")
    public Response status(
            @PathParam("clientId") ClientId client,
            @QueryParam("after") StreamVersion after,
            @BeanParam Preconditions conditions) {
        clients.visible(client);
        log.awaitState(client, after);
        Known<ClientRecord> known = clients.visible(client);
        LocalDate today = LocalDate.ofInstant(clock.instant(), known.state().zone());
        String etag = log.version(known.version()).etag(today);
        return conditions.answer(etag, () -> ClientStatus.of(client, known.state(), content, today));
    }

    @PUT
    @Path("consents/{purpose}")
    @RolesAllowed(Roles.CLIENT)
    @Operation(
            operationId = "setConsent",
            summary = "Grant or withdraw consent to one purpose",
            description = "Only the client itself does that. Care is needed for the programme; the others are free. A"
                    + " withdrawal takes effect at once in every service: without consent to care the programme pauses"
                    + " and nothing more is recorded in the diary or the assessment; granted again, it goes on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "Consent",
                                            value = "{\"granted\": true, \"textVersion\": \"1.0.0\"}")))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was so already")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "403", description = "Not the client itself")
    @APIResponse(responseCode = "404", description = "No such client")
    public Response consent(
            @PathParam("clientId") ClientId client,
            @PathParam("purpose") Purpose purpose,
            @NotNull @Valid ConsentBody body) {
        clients.visible(client);
        var command = new SetConsent(purpose, body.granted(), body.textVersion());
        return Commands.answer(log, log.handle(Commands.plain(caller, client, command)));
    }

    @POST
    @Path("caution-sign-off")
    @RolesAllowed(Roles.COACH)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "signOffCaution",
            summary = "Sign off the cautions of the safety screen",
            description = "The client's coach takes the client on with the restrictions that the screen's tags name."
                    + " New matches need a new sign-off.")
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "Everything was signed off already")
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing or cannot be used")
    @APIResponse(responseCode = "403", description = "Not the client's coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(responseCode = "422", description = "The screen has no cautions to sign off, or the key was used")
    public Response signOff(
            @PathParam("clientId") ClientId client, @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key) {
        clients.visible(client);
        return posted.to("caution-sign-off", client, new SignOffCaution(caller.id()), key);
    }

    @POST
    @Path("completion")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "completeIntake",
            summary = "Complete the intake, so that the programme begins",
            description = "Needs consent to care, the three questionnaires, and a safety screen that is clear or whose"
                    + " cautions the coach has signed off; coaching face to face also needs the consultation held.")
    @APIResponse(responseCode = "201", description = "Completed; ETag holds the stream's version")
    @APIResponse(responseCode = "200", description = "It was completed already")
    @APIResponse(responseCode = "400", description = "Idempotency-Key is missing or cannot be used")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(responseCode = "409", description = "Something is missing; see missing")
    @APIResponse(responseCode = "422", description = "The key was used for something else")
    public Response complete(
            @PathParam("clientId") ClientId client, @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key) {
        clients.visible(client);
        return posted.to("completion", client, new CompleteIntake(), key);
    }
}
