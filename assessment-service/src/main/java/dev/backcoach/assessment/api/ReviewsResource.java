package dev.backcoach.assessment.api;

import dev.backcoach.assessment.readmodel.AssessmentHistory;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What waits for a coach. */
@Path("/assessment/v1/reviews")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class ReviewsResource {

    private final AssessmentHistory history;
    private final Caller caller;

    ReviewsResource(AssessmentHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    /** The coach's assessments that wait for a review. */
    @GET
    @RolesAllowed(Roles.COACH)
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "awaitedReviews",
            summary = "Assessments that wait for the coach's review",
            description = "Of the caller's clients: completed ones without a review, and those that the client has"
                    + " objected to since. Those that have waited longest come first. It may lag a moment behind.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it.")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "Not a coach.")
    @APIResponse(responseCode = "503", description = "The database does not answer; see Retry-After.")
    public Page<ListedAssessment> awaited(@BeanParam PageRequest request) {
        return history.toReview(caller.id(), request).map(ListedAssessment::of);
    }
}
