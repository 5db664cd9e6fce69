package dev.backcoach.programme.api.coach;

import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import dev.backcoach.programme.policy.Policies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The policies that there are (domain.md section 5). */
@Path("/programme/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Coach")
public class PoliciesResource {

    private final Policies policies;

    PoliciesResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed(Roles.COACH)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "listPolicies",
            summary = "The policies that can be chosen",
            description =
                    "With the bounds within which a coach may adjust each for a client. They are few, so that there"
                            + " are no pages.")
    @APIResponse(responseCode = "200", description = "The policies, the standard one first")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a coach")
    public List<PolicyView.Choice> choices() {
        return policies.all().stream()
                .map(policy -> PolicyView.Choice.of(policy, policy.equals(policies.standard())))
                .toList();
    }
}
