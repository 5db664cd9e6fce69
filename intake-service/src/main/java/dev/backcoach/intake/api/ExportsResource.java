package dev.backcoach.intake.api;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RequestExport;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.readmodel.Export;
import dev.backcoach.intake.readmodel.Exports;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Commands;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** How a client gets everything about it from all services, as one download (domain.md 6.5). */
@Path("/intake/v1/clients/{clientId}/exports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "An id or Idempotency-Key cannot be used")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another client, or a client of another coach")
@APIResponse(responseCode = "404", description = "No such client or export")
@Tag(name = "Export", description = "Everything about a client as one download")
public class ExportsResource {

    private static final int ACCEPTED = Response.Status.ACCEPTED.getStatusCode();
    private static final int LISTED = 20;

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final Exports exports;
    private final ExportDocument document;
    private final Clients clients;
    private final Caller caller;

    ExportsResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            Exports exports,
            ExportDocument document,
            Clients clients,
            Caller caller) {
        this.log = log;
        this.exports = exports;
        this.document = document;
        this.clients = clients;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "requestExport",
            summary = "Ask for everything about a client",
            description =
                    "By the client or its coach. Every service gives its part, which takes some seconds, or longer"
                            + " while one is away; Location says how far it has come. While one is running, asking again answers"
                            + " with that one. At most ten are made in 24 hours.")
    @APIResponse(
            responseCode = "202",
            description = "It is under way, or was asked for before",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response request(
            @PathParam("clientId") ClientId client, @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key) {
        clients.visible(client);
        UUID coach = caller.is(Roles.CLIENT) ? null : caller.id();
        Export export = exports.begin(client, key.value(), UuidCreator.getTimeOrderedEpoch(), coach);
        String place = "/intake/v1/clients/" + client + "/exports/" + export.id();
        var command = new RequestExport(export.id(), export.coachId(), export.publicKey(), export.requestedAt());
        // Under the export's own key: once for each, also where it was begun and the services were not asked yet.
        var once = new IdempotencyKey("export-requested/" + export.id());
        log.handle(Commands.posted(caller, client, command, once, once.value(), ACCEPTED, place));
        return Response.status(ACCEPTED)
                .header(HttpHeaders.LOCATION, place)
                .entity(ExportView.of(export))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "exports",
            summary = "See which exports there are",
            description = "The latest twenty that were asked for, the latest first, also those that were deleted.")
    @APIResponse(responseCode = "200", description = "The exports")
    public List<ExportView> all(@PathParam("clientId") ClientId client) {
        clients.visible(client);
        return exports.latest(client, LISTED).stream().map(ExportView::of).toList();
    }

    @GET
    @Path("{exportId}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "export",
            summary = "See how far an export has come",
            description = "RUNNING waits for parts, DONE can be downloaded for a day, FAILED has waited too long for a"
                    + " part, EXPIRED has been deleted after its day or before. next says what to do.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public ExportView one(@PathParam("clientId") ClientId client, @PathParam("exportId") UUID id) {
        return ExportView.of(visible(client, id));
    }

    @GET
    @Path("{exportId}/content")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "exportContent",
            summary = "Download everything",
            description =
                    "One JSON document: index, which says in words what there is and where, then services with the"
                            + " part of each. A coach's download is an access, which the client sees; who else has looked"
                            + " at the record is for the client alone and left out of it.")
    @APIResponse(
            responseCode = "200",
            description = "The document, as an attachment",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "409", description = "It is running, or has failed; see state")
    @APIResponse(
            responseCode = "410",
            description = "It has been deleted, or the client has been erased",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "Its day is over", value = """
                                    {"type": "urn:backcoach:problem:export-expired",
                                     "title": "The export has been deleted", "status": 410,
                                     "detail": "It has been deleted. Ask for another export."}""")))
    public Response content(@PathParam("clientId") ClientId client, @PathParam("exportId") UUID id) {
        Export export = visible(client, id);
        ExportView view = ExportView.of(export);
        return switch (export.state()) {
            case RUNNING, FAILED ->
                throw ProblemException.wrongState(view.state().name(), view.next());
            case EXPIRED -> throw Exports.deleted();
            case DONE ->
                Response.ok(document.of(export, caller.is(Roles.CLIENT)), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"backcoach-"
                                        + LocalDate.ofInstant(export.requestedAt(), ZoneOffset.UTC) + ".json\"")
                        .build();
        };
    }

    @DELETE
    @Path("{exportId}")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "deleteExport",
            summary = "Delete an export early",
            description = "Whether it is running or complete. Deleting what is not there is fine. It stays"
                    + " known as EXPIRED.")
    @APIResponse(responseCode = "204", description = "There is nothing of it to download any more")
    public void delete(@PathParam("clientId") ClientId client, @PathParam("exportId") UUID id) {
        clients.visible(client);
        exports.empty(client, id);
    }

    private Export visible(ClientId client, UUID id) {
        clients.visible(client);
        return exports.of(client, id)
                .orElseThrow(() ->
                        ProblemException.notFound("This client has no such export. Look at exports, or ask for one."));
    }
}
