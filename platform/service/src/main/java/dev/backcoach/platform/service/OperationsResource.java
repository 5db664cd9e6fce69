package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.ConsumerLag;
import dev.backcoach.platform.eventlog.consumer.ConsumerStatus;
import dev.backcoach.platform.eventlog.postgres.ParkedRecords;
import dev.backcoach.platform.eventlog.postgres.Positions;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How events come and go, and the clients of whom something could not be taken in. For operations alone. */
@Path("/{service}/v1/operations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@RolesAllowed(Roles.OPERATIONS)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not with the role operations")
@APIResponse(responseCode = "503", description = "The database does not answer")
public class OperationsResource {

    private final EventLogs logs;
    private final Caller caller;
    private final InstantSource clock;

    OperationsResource(EventLogs logs, Caller caller, InstantSource clock) {
        this.logs = logs;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How events come and go.
     *
     * @param relay of this process, which may be standing by
     * @param consumer of this process; absent in a service that takes nothing in
     * @param offsets the next of each partition that this service takes in, whichever process reads it
     */
    public record PositionsView(
            RelayStatus relay,
            Positions.Follower published,
            List<Positions.Follower> readModels,
            Optional<ConsumerStatus> consumer,
            Optional<ConsumerLag> lag,
            List<Positions.Offset> offsets,
            Positions.Waiting waiting) {}

    /** What waits of a client after a retry; nothing when it is free. */
    public record Retried(boolean free, List<ParkedRecords.Waiting> waiting) {}

    /**
     * A record that is to be given up.
     *
     * @param source and version as listed
     * @param reason why it may have no effect, 10 to 500 characters, about nobody in person
     */
    public record Discard(
            @NotNull @Size(min = 1, max = 200) @Schema(examples = "intake")
            String source,

            @Schema(examples = "7") long version,

            @NotNull
            @Size(min = 10, max = 500)
            @Schema(examples = "Published by a release that was taken back; see #4711")
            String reason) {}

    @GET
    @Path("/positions")
    @Operation(
            operationId = "Positions",
            summary = "Read how far relay, consumer and read models have come",
            description = "As the database says, with what this process says of its own relay and consumer.")
    @APIResponse(responseCode = "200", description = "The positions")
    public PositionsView positions(@PathParam("service") String service) {
        EventLog<?, ?, ?> log = log(service);
        Positions positions = log.operations().positions();
        return new PositionsView(
                log.relay().status(),
                positions.relay(),
                positions.readModels(),
                log.intake().map(intake -> intake.consumer().status()),
                log.intake().map(intake -> intake.consumer().lag()),
                positions.offsets(),
                positions.waiting(clock.instant()));
    }

    @GET
    @Path("/parked")
    @Operation(
            operationId = "ParkedClients",
            summary = "List the clients of whom something could not be taken in",
            description =
                    "In the order of their ids, with the cause of the first record: a class and a place in the code.")
    @APIResponse(responseCode = "200", description = "A page of parked clients")
    @APIResponse(responseCode = "400", description = "The page cannot be used")
    public Page<ParkedRecords.Client> parked(@PathParam("service") String service, @Valid @BeanParam PageRequest page) {
        Optional<ClientId> after = page.after().map(cursor -> new ClientId(cursor.uuid(0)));
        return Page.of(
                log(service).operations().parked().clients(after, page.rows()),
                page,
                client -> PageCursor.of(client.clientId()));
    }

    @GET
    @Path("/parked/{clientId}")
    @Operation(
            operationId = "ParkedClient",
            summary = "Read what waits of a client",
            description = "By source in version order, with the cause of each, and nothing of what the records hold.")
    @APIResponse(responseCode = "200", description = "What waits; nothing when the client is not parked")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    public List<ParkedRecords.Waiting> parkedClient(
            @PathParam("service") String service, @PathParam("clientId") ClientId client) {
        return log(service).operations().parked().of(client);
    }

    @PUT
    @Path("/parked/{clientId}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "RetryParked",
            summary = "Try to take in what waits of a client, now",
            description = "By source in version order, up to the first that fails again. Safe to send again.")
    @APIResponse(responseCode = "200", description = "What still waits")
    @APIResponse(responseCode = "400", description = "The client id cannot be used")
    public Retried retry(@PathParam("service") String service, @PathParam("clientId") ClientId client) {
        EventLog<?, ?, ?> log = log(service);
        boolean free = log.intake().map(intake -> intake.parked().retry(client)).orElse(true);
        return new Retried(free, log.operations().parked().of(client));
    }

    @PUT
    @Path("/parked/{clientId}/discard")
    @Operation(
            operationId = "DiscardParked",
            summary = "Give up the first record that waits of one of a client's sources",
            description = "It has no effect from then on, and what waits behind it can be retried. The reason is kept."
                    + " Safe to send again.")
    @APIResponse(responseCode = "200", description = "What still waits")
    @APIResponse(responseCode = "400", description = "The client id or the body cannot be used")
    @APIResponse(responseCode = "409", description = "It does not wait, or others of its source wait before it")
    public Retried discard(
            @PathParam("service") String service,
            @PathParam("clientId") ClientId client,
            @NotNull @Valid Discard body) {
        EventLog<?, ?, ?> log = log(service);
        ParkedRecords parked = log.operations().parked();
        List<ParkedRecords.Waiting> waiting = parked.of(client);
        Optional<ParkedRecords.Waiting> record = waiting.stream()
                .filter(w -> w.source().equals(body.source()) && w.version() == body.version())
                .findFirst();
        boolean given = record.isPresent()
                && log.intake()
                        .map(intake -> intake.parked().discard(client, body.source(), body.version()))
                        .orElse(false);
        if (given) {
            parked.discarded(client, record.get(), body.reason(), caller.actor());
        } else if (!parked.wasDiscarded(client, body.source(), body.version())) {
            throw ProblemException.wrongState(
                    record.isPresent() ? "BEHIND_OTHERS" : "NOT_PARKED",
                    "Only the first record that waits of a source can be given up. Read what waits and send its source"
                            + " and version.");
        }
        List<ParkedRecords.Waiting> left = parked.of(client);
        return new Retried(left.isEmpty(), left);
    }

    private EventLog<?, ?, ?> log(String service) {
        return logs.named(service);
    }

    /** For {@link JobsResource}. */
    static ProblemException noSuchJob(UUID id) {
        return ProblemException.notFound("No job " + id + " is remembered; the last fifty are. Check the id.");
    }
}
