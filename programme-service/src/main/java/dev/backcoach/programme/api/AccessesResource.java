package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.AccessView;
import dev.backcoach.platform.service.Accesses;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Who but the client has read or changed what this service keeps of the client. */
@Path("/programme/v1/clients/{clientId}/accesses")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accesses", description = "Who looked.")
public class AccessesResource {

    private final Accesses accesses;
    private final Caller caller;

    AccessesResource(Accesses accesses, Caller caller) {
        this.accesses = accesses;
        this.caller = caller;
    }

    /** The latest first. */
    @GET
    @RolesAllowed(Roles.CLIENT)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "programmeAccesses",
            summary = "Who looked at what the programme service keeps of you",
            description = "Every read, change and refused attempt by somebody other than you, the latest first: who,"
                    + " what, when and what for. Never what was read or written.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Another client, or not a client")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After")
    public Page<AccessView> page(@PathParam("clientId") ClientId client, @BeanParam PageRequest request) {
        caller.mustBeClient(client);
        return accesses.page(client, request);
    }
}
