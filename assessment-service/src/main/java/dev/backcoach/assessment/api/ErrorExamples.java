package dev.backcoach.assessment.api;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives every error in the OpenAPI document an example of its problem (RFC 9457), unless it has one of its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ErrorExamples implements OASFilter {

    private static final Map<String, Problem> PROBLEMS = Map.ofEntries(
            problem(ProblemType.INVALID, "Correct the listed errors in the body and send it again."),
            problem(ProblemType.UNAUTHENTICATED, "Send a bearer token that is valid now."),
            problem(
                    ProblemType.FORBIDDEN,
                    "Clients see their own record, coaches those of clients assigned to them. Check the client id, or ask"
                            + " for the assignment."),
            problem(ProblemType.NOT_FOUND, "This client has no such assessment. Open it first, or check its id."),
            problem(ProblemType.WRONG_STATE, "This assessment is completed. Open a new one for new results."),
            problem(ProblemType.GONE, "The record has been erased."),
            problem(ProblemType.TOO_LARGE, "Send at most 1048576 bytes in one body."),
            problem(
                    ProblemType.RULE,
                    "The safety screen or the pain profile speaks against this test. Skip it with the reason RESTRICTED."),
            problem(ProblemType.STORE_UNAVAILABLE, "Send the same request again after the time in Retry-After."));

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(ErrorExamples::complete);
        }
        return operation;
    }

    private static void complete(String status, APIResponse response) {
        Problem problem = PROBLEMS.get(status);
        boolean has = response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(media -> media.getExample() != null || media.getExamples() != null);
        if (problem != null && !has) {
            response.content(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE, OASFactory.createMediaType().example(members(problem))));
        }
    }

    private static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("instance", "/assessment/v1/clients/0198f000-0000-7000-8000-000000000001");
        return members;
    }

    private static Map.Entry<String, Problem> problem(ProblemType type, String detail) {
        return Map.entry(String.valueOf(type.status()), Problem.of(type, detail));
    }
}
