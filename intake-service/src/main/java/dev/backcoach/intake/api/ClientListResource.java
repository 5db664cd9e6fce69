package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.Stage;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.readmodel.ClientList;
import dev.backcoach.intake.readmodel.ClientSearch;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** A coach's clients. */
@Path("/intake/v1/clients")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientListResource {

    private final EventLog<IntakeCommand, IntakeEvent, ClientRecord> log;
    private final ClientSearch search;
    private final Clients clients;
    private final Caller caller;

    ClientListResource(
            EventLog<IntakeCommand, IntakeEvent, ClientRecord> log,
            ClientSearch search,
            Clients clients,
            Caller caller) {
        this.log = log;
        this.search = search;
        this.clients = clients;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COACH)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listClients",
            summary = "List your clients",
            description = "The clients assigned to you, who registered last first, by stage of the intake and by name.")
    @APIResponse(responseCode = "200", description = "A page of clients; next is the cursor of the page after it")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Only for coaches")
    @APIResponse(responseCode = "404", description = "The client in the parameter client is not registered")
    @APIResponse(responseCode = "503", description = "The version in after is not here yet; see Retry-After")
    public Page<ListedView> list(
            @Parameter(description = "Only clients at this stage") @QueryParam("stage") Stage stage,
            @Parameter(
                            description = "Only clients whose name contains all these words, in any case, with or"
                                    + " without accents",
                            example = "robin")
                    @QueryParam("q")
                    @Size(max = 100)
                    @Pattern(regexp = ".*\\S.*", message = "must contain a word")
                    String words,
            @Parameter(description = "Wait until this is shown; needs client", example = "intake-17")
                    @QueryParam("after")
                    StreamVersion after,
            @Parameter(description = "Whose version after is") @QueryParam("client") ClientId client,
            @BeanParam PageRequest page) {
        if (after != null) {
            if (client == null) {
                throw ProblemException.parameter("client", "must say whose version after is");
            }
            clients.visible(client);
            log.awaitReadModel(ClientList.NAME, client, after);
        }
        return search.page(caller.id(), stage, words, page).map(ListedView::of);
    }
}
