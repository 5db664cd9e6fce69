package dev.backcoach.platform.service.sample;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.AboutClient;
import dev.backcoach.platform.service.AccessView;
import dev.backcoach.platform.service.Accesses;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The sample's API. */
@Path("/walks/v1/clients/{clientId}")
@RunOnVirtualThread
public class WalksResource {

    private final EventLog<Walks.Command, Walks.Event, Walks.State> log;
    private final WalkList walks;
    private final Caller caller;
    private final Accesses accesses;
    private final InstantSource clock;

    WalksResource(
            EventLog<Walks.Command, Walks.Event, Walks.State> log,
            WalkList walks,
            Caller caller,
            Accesses accesses,
            InstantSource clock) {
        this.log = log;
        this.walks = walks;
        this.caller = caller;
        this.accesses = accesses;
        this.clock = clock;
    }

    public record Walk(@Min(1) long revision, @Min(1) int minutes, String note) {}

    public record Listed(UUID clientId) implements AboutClient {}

    public record Seen(UUID coach, int walks, boolean reminderDue) {}

    @PUT
    @Path("/walks/{walk}")
    @RolesAllowed(Roles.CLIENT)
    public Response put(@RestPath("clientId") ClientId client, @RestPath UUID walk, @NotNull @Valid Walk body) {
        caller.mustBeClient(client);
        return Commands.answer(
                log,
                log.handle(Commands.entered(
                        caller,
                        client,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        walk,
                        body.revision(),
                        body,
                        new Walks.LogWalk(body.minutes(), body.note(), clock.instant()),
                        new Walks.CorrectWalk(body.minutes(), body.note()))));
    }

    @POST
    @Path("/walks")
    @RolesAllowed(Roles.CLIENT)
    public Response post(
            @RestPath("clientId") ClientId client,
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key,
            @NotNull @Valid Walk body) {
        caller.mustBeClient(client);
        String place = "/walks/v1/clients/" + client;
        Walks.Command command = new Walks.LogWalk(body.minutes(), body.note(), clock.instant());
        return Commands.answer(
                log, log.handle(Commands.posted(caller, client, command, key, body, 201, place)), 201, place);
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    public Seen get(@RestPath("clientId") ClientId client, @QueryParam("after") StreamVersion after) {
        log.awaitState(client, after);
        Known<Walks.State> known = log.current(client);
        caller.mustBeClientOrCoach(client, known.state().coach());
        return new Seen(
                known.state().coach(), known.state().walks(), known.state().remindAt() != null);
    }

    @GET
    @Path("/accesses")
    @RolesAllowed(Roles.CLIENT)
    public Page<AccessView> accesses(@RestPath("clientId") ClientId client, @BeanParam PageRequest page) {
        caller.mustBeClient(client);
        return accesses.page(client, page);
    }

    @GET
    @Path("/listed")
    @RolesAllowed(Roles.COACH)
    @Operation(operationId = "listed")
    public Page<Listed> listed(@RestPath("clientId") ClientId client, @QueryParam("others") List<UUID> others) {
        return new Page<>(others.stream().map(Listed::new).toList(), null);
    }

    @GET
    @Path("/minutes")
    @RolesAllowed(Roles.CLIENT)
    public List<Integer> minutes(@RestPath("clientId") ClientId client, @QueryParam("after") StreamVersion after) {
        caller.mustBeClient(client);
        log.awaitReadModel(walks.name(), client, after);
        return walks.find("clientId", client.value()).stream()
                .map(row -> row.minutes)
                .toList();
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Roles.CLIENT)
    public List<Integer> broken(@RestPath ClientId client) {
        caller.mustBeClient(client);
        throw new IllegalStateException("a fault of ours");
    }
}
