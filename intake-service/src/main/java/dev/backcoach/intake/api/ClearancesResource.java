package dev.backcoach.intake.api;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.RecordClearance;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Clinicians' clearances of what the safety screen blocks (domain.md 2.1). */
@Path("/intake/v1/clients/{clientId}/clearances")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Safety", description = "What the safety screen blocks, and how that is lifted")
public class ClearancesResource {

    private final Clients clients;
    private final Posted posted;
    private final Caller caller;
    private final InstantSource clock;

    ClearancesResource(Clients clients, Posted posted, Caller caller, InstantSource clock) {
        this.clients = clients;
        this.posted = posted;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "recordClearance",
            summary = "Record that a clinician has cleared the client",
            description = "By the client's coach. Names the matches that are cleared; several clearances may cover them"
                    + " together. A match of level R counts as a caution at once; one of U or E after a new HSS-1 that"
                    + " is submitted after the clearance. The block is lifted when every match above C is covered; the"
                    + " screen is then CLEARED_WITH_CAUTION and the coach signs it off once. A covered match with another"
                    + " answer, or one that began after the clearance, blocks anew.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "A letter of the GP", value = """
                                    {"clinician": "Dr Sam Example", "role": "GENERAL_PRACTITIONER",
                                     "date": "2026-03-04", "document": "Letter of 4 March, no. 17",
                                     "rules": ["hs.ca.history"]}""")))
    @APIResponse(responseCode = "201", description = "Recorded; ETag holds the stream's version")
    @APIResponse(responseCode = "400", description = "A value cannot be used; errors names the fields")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not the client's coach")
    @APIResponse(responseCode = "404", description = "No such client")
    @APIResponse(
            responseCode = "422",
            description = "A match does not block, began after the clearance, or can never be cleared, as for somebody"
                    + " under 18; errors names it. Or the key was used for something else",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "Under 18", value = """
                                    {"type": "urn:backcoach:problem:rule", "title": "A rule refuses this", "status": 422,
                                     "detail": "This clearance cannot be recorded; see errors.",
                                     "errors": [{"pointer": "/rules/0", "message": "The programme is for people who are 18 or older; nobody can clear somebody younger."}],
                                     "rule": "hs.gen.under18"}""")))
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response record(
            @PathParam("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid ClearanceBody body) {
        ClientRecord known = clients.visible(client).state();
        Instant now = clock.instant();
        if (body.date().isAfter(LocalDate.ofInstant(now, known.zone()))) {
            throw ProblemException.body("/date", "must not be in the future");
        }
        if (body.rules().stream().distinct().count() != body.rules().size()) {
            throw ProblemException.body("/rules", "must name each match once");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var command = new RecordClearance(
                id, caller.id(), body.clinician(), body.role(), body.date(), body.document(), body.rules(), now);
        return posted.to("clearances", body, client, command, key, "clearances");
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listClearances",
            summary = "List the client's clearances",
            description = "The latest ones, at most ten, oldest first.")
    @APIResponse(responseCode = "200", description = "The clearances")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
    @APIResponse(responseCode = "404", description = "No such client")
    public List<ClearanceView> list(@PathParam("clientId") ClientId client) {
        return clients.visible(client).state().clearances().stream()
                .map(ClearanceView::of)
                .toList();
    }
}
