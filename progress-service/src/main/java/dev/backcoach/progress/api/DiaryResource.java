package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.readmodel.Diary;
import dev.backcoach.progress.readmodel.DiaryItem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The diary as its client and its coach read it. */
@Path("/progress/v1/clients/{clientId}/diary")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Diary", description = "What has been entered, newest first.")
public class DiaryResource {

    private final Readers readers;
    private final Diary diary;

    DiaryResource(Readers readers, Diary diary) {
        this.readers = readers;
        this.diary = diary;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getDiary",
            summary = "Read a client's diary",
            description = "Entries of all kinds in their latest revision, the newest first by when they"
                    + " happened, without their free text.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` is the cursor of the one after it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = DiaryItem.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "One check-in", value = """
                                                    {"items": [{"kind": "check-in", "id": "0195c2a0-6c00-7000-8000-0000000000c1",
                                                     "revision": 1, "date": "2026-03-03", "at": "2026-03-03T07:30:00Z",
                                                     "stiffnessMinutes": 5, "painNow": 1, "worstSinceLast": 1,
                                                     "illOrTravelling": false}]}""")))
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used.")
    @APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach.")
    @APIResponse(responseCode = "404", description = "No registration of this client has arrived here yet.")
    @APIResponse(responseCode = "410", description = "The client's record has been erased.")
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer, or what `after` names is not here yet. Ask again after"
                    + " Retry-After.")
    public Page<DiaryItem> read(
            @PathParam("clientId") ClientId client,
            @BeanParam PageRequest page,
            @Parameter(description = "Wait for this version first, for example progress-17 or intake-3.")
                    @QueryParam("after")
                    StreamVersion after) {
        readers.mayRead(client, after);
        return diary.page(client, page);
    }
}
