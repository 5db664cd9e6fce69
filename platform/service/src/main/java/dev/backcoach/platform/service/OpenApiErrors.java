package dev.backcoach.platform.service;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What is the same in every service's OpenAPI document: each error has an example of its problem (RFC 9457) unless its
 * operation gives one, and each operation may be asked too often.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiErrors implements OASFilter {

    private static final String TOO_OFTEN = "429";

    private static final Map<String, Problem> PROBLEMS = Map.ofEntries(
            problem(ProblemType.INVALID, "Correct the listed errors in the body and send it again."),
            problem(ProblemType.UNAUTHENTICATED, "Send a bearer token that is valid now."),
            problem(
                    ProblemType.FORBIDDEN,
                    "Clients see their own record, coaches those of clients assigned to them. Check the client id, or"
                            + " ask for the assignment."),
            problem(ProblemType.NOT_FOUND, "Nothing is known under this id. Check it."),
            problem(ProblemType.WRONG_STATE, "Read the resource again; its state does not allow this."),
            problem(ProblemType.GONE, "The record has been erased."),
            problem(ProblemType.STALE, "Read the resource again, decide again, and send with its new ETag."),
            problem(ProblemType.TOO_LARGE, "Send at most 1048576 bytes in one body."),
            problem(ProblemType.RULE, "The rule that is named refuses this; it says what to do."),
            problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the resource that you have read."),
            problem(ProblemType.TOO_MANY_REQUESTS, "Wait as long as Retry-After says, then send again."),
            problem(ProblemType.STORE_UNAVAILABLE, "Send the same request again after the time in Retry-After."));

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null) {
            if (!operation.getResponses().hasAPIResponse(TOO_OFTEN)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                TOO_OFTEN,
                                OASFactory.createAPIResponse()
                                        .description("Asked too often; ask again after Retry-After"));
            }
            operation.getResponses().getAPIResponses().forEach(OpenApiErrors::complete);
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
        return members;
    }

    private static Map.Entry<String, Problem> problem(ProblemType type, String detail) {
        return Map.entry(String.valueOf(type.status()), Problem.of(type, detail));
    }
}
