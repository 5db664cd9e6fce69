package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.ClientRecords;
import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The policy that holds for a client (domain.md section 5). */
@Path("/programme/v1/clients/{clientId}/policy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Coach")
public class PolicyResource {

    private final CoachCommands commands;
    private final ClientRecords records;
    private final Policies policies;
    private final ProgrammeDecider decider;

    PolicyResource(CoachCommands commands, ClientRecords records, Policies policies, ProgrammeDecider decider) {
        this.commands = commands;
        this.records = records;
        this.policies = policies;
        this.decider = decider;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getPolicy",
            summary = "The policy that holds for a client",
            description = "Before the programme opens: the one that it will open with.")
    @APIResponse(responseCode = "200", description = "The policy with its adjustments")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public PolicyView policy(@PathParam("clientId") ClientId client) {
        Programme programme = records.readable(client, null).state();
        PolicySetting setting = programme.course() == null
                ? PolicySetting.of(policies.standard().id())
                : programme.course().setting();
        return PolicyView.of(setting, programme.course() == null ? policies.standard() : decider.policy(programme));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COACH)
    @Operation(
            operationId = "choosePolicy",
            summary = "Choose and adjust the policy of a client",
            description = "It holds for everything that is decided from now on; a window that is open keeps its days."
                    + " Values outside the bounds of GET /programme/v1/policies are refused. The same again changes"
                    + " nothing.")
    @APIResponse(responseCode = "200", description = "It holds")
    @APIResponse(responseCode = "400", description = "The body cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not this client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(responseCode = "422", description = "No such policy, out of bounds, or the programme does not run")
    @APIResponse(responseCode = "503", description = "The database does not answer; send the same again")
    public Response choose(@PathParam("clientId") ClientId client, @Valid @NotNull PolicyBody body) {
        return commands.put(
                client,
                (coach, asOf) -> new ChoosePolicy(
                        coach,
                        body.policy(),
                        body.windowDays(),
                        body.minAdherence(),
                        Boolean.TRUE.equals(body.fast()),
                        body.confirmation(),
                        body.reason().name(),
                        body.text(),
                        asOf));
    }
}
