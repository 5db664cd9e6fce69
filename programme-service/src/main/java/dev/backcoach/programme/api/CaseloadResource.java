package dev.backcoach.programme.api;

import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.readmodel.Caseload;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** A coach's clients. */
@Path("/programme/v1/caseload")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Caseload", description = "Who wants the coach's attention.")
public class CaseloadResource {

    private final Caseload caseload;
    private final Caller caller;
    private final InstantSource clock;

    CaseloadResource(Caseload caseload, Caller caller, InstantSource clock) {
        this.caseload = caseload;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.COACH)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listCaseload",
            summary = "List your clients",
            description = "The clients assigned to you, those first who want your attention most: stopped for safety,"
                    + " in a flare, contact due, review asked for, proposal waiting, silent, all others.")
    @APIResponse(responseCode = "200", description = "A page of clients; next is the cursor of the page after it")
    @APIResponse(responseCode = "400", description = "limit or cursor cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Only for coaches")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Page<CaseloadView> list(@BeanParam PageRequest page) {
        return caseload.page(caller.id(), clock.instant(), Caseload.Silence.DEFAULT, page)
                .map(CaseloadView::of);
    }
}
