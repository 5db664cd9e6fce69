package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.RejectProposal;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The engine proposes an increase, the coach decides. */
@Path("/programme/v1/clients/{clientId}/proposals/{proposalId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Proposals", description = "Increases that wait for the coach.")
public class ProposalResource {

    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final Doses doses;
    private final Caller caller;
    private final InstantSource clock;

    ProposalResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            Doses doses,
            Caller caller,
            InstantSource clock) {
        this.log = log;
        this.records = records;
        this.doses = doses;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getProposal",
            summary = "Read a proposal",
            description = "An increase that waits. Its ETag goes into If-Match of the coach's answer.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "304", description = "The proposal is the one that you have")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "No such proposal waits, or nothing is known about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Response read(
            @PathParam("clientId") ClientId client,
            @PathParam("proposalId") UUID proposalId,
            @BeanParam Preconditions conditions) {
        Proposal proposal = waiting(records.readable(client, null).state(), proposalId)
                .orElseThrow(() -> ProblemException.notFound(
                        "No such proposal waits. GET .../programme shows the one that does."));
        return conditions.answer(version(proposal).etag(), () -> view(proposal));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "confirmProposal",
            summary = "Agree to a proposal",
            description = "The change takes effect on the client's next local day; its window opens with it.")
    @APIResponse(responseCode = "201", description = "Confirmed; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "A header cannot be read")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "409", description = "The proposal does not wait any more")
    @APIResponse(responseCode = "412", description = "If-Match names another version; read the proposal again")
    @APIResponse(responseCode = "422", description = "A rule refuses it, or the key was used for something else")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response confirm(
            @PathParam("clientId") ClientId client,
            @PathParam("proposalId") UUID proposalId,
            @BeanParam Preconditions conditions,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "confirm-0198b2c4") IdempotencyKey key) {
        Programme programme = mayAnswer(client, proposalId, conditions);
        ConfirmProposal command = new ConfirmProposal(proposalId, caller.id(), clock.instant());
        return answered(client, programme, proposalId, command, key, new Confirmed(proposalId));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "rejectProposal",
            summary = "Refuse a proposal",
            description = "It is not proposed again for 28 days; the next candidate is proposed at once.")
    @APIResponse(responseCode = "201", description = "Rejected; Location leads to the programme")
    @APIResponse(responseCode = "400", description = "The body or a header cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "409", description = "The proposal does not wait any more")
    @APIResponse(responseCode = "412", description = "If-Match names another version; read the proposal again")
    @APIResponse(responseCode = "422", description = "A rule refuses it, or the key was used for something else")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response reject(
            @PathParam("clientId") ClientId client,
            @PathParam("proposalId") UUID proposalId,
            @BeanParam Preconditions conditions,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull @Parameter(example = "reject-0198b2c4") IdempotencyKey key,
            @Valid @NotNull ProposalRejectionBody body) {
        Programme programme = mayAnswer(client, proposalId, conditions);
        RejectProposal command =
                new RejectProposal(proposalId, caller.id(), body.reason().name(), body.text(), clock.instant());
        return answered(client, programme, proposalId, command, key, new Rejected(proposalId, body));
    }

    private record Confirmed(UUID confirmed) {}

    private record Rejected(UUID rejected, ProposalRejectionBody body) {}

    private Programme mayAnswer(ClientId client, UUID proposalId, Preconditions conditions) {
        Programme programme = records.coached(client).state();
        if (conditions.ifMatch() == null || conditions.ifMatch().isBlank()) {
            throw ProblemException.preconditionRequired();
        }
        waiting(programme, proposalId).ifPresent(proposal -> conditions.requireMatch(version(proposal)));
        return programme;
    }

    /** A proposal that no longer waits may have been answered by this very request, which then gets its answer again. */
    private Response answered(
            ClientId client,
            Programme programme,
            UUID proposalId,
            ProgrammeCommand command,
            IdempotencyKey key,
            Object body) {
        String location = "/programme/v1/clients/" + client + "/programme";
        try {
            return Commands.answer(
                    log,
                    log.handle(Commands.posted(caller, client, command, key, body, CREATED, location)),
                    CREATED,
                    location);
        } catch (Rejection refusal) {
            if (waiting(programme, proposalId).isPresent()) {
                throw refusal;
            }
            throw ProblemException.wrongState(
                    "NOT_WAITING",
                    "This proposal does not wait for an answer. GET .../programme shows the one that does.");
        }
    }

    private static Optional<Proposal> waiting(Programme programme, UUID proposalId) {
        return programme.proposal().filter(proposal -> proposal.id().equals(proposalId));
    }

    private static StreamVersion version(Proposal proposal) {
        return new StreamVersion("proposal", proposal.revision());
    }

    private ProposalView view(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.rule(),
                proposal.kind(),
                proposal.exercise(),
                doses.nameOf(proposal.exercise()),
                proposal.from(),
                proposal.rung(),
                doses.of(proposal.exercise(), proposal.rung(), proposal.timesPerWeek()),
                proposal.proposedAt(),
                proposal.expiresAt());
    }
}
