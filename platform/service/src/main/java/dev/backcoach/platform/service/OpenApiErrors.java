package dev.backcoach.platform.service;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What is the same in every service's OpenAPI document: each error has an example for each kind of problem (RFC 9457)
 * that has its status, unless its operation gives one; whatever is sent may be unusable, a body may be too large or of
 * another type, an erased client is gone, and each operation may be asked too often.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiErrors implements OASFilter {

    private static final Map<String, String> OF_A_REQUEST =
            Map.of("400", "A parameter, a header or the body is unusable");
    private static final Map<String, String> OF_A_BODY =
            Map.of("413", "The body is larger than a megabyte", "415", "The body is no JSON, or compressed");
    private static final Map<String, String> OF_A_CLIENT = Map.of("410", "The client's record has been erased");
    private static final Map<String, String> OF_ALL = Map.of("429", "Asked too often; ask again after Retry-After");

    private static final Map<String, List<Problem>> PROBLEMS = Stream.of(
                    Problem.of(ProblemType.INVALID, "Correct the listed errors in the body and send it again."),
                    Problem.of(
                            ProblemType.MALFORMED, "Send one complete JSON value in UTF-8; see errors for the place."),
                    Problem.of(ProblemType.UNAUTHENTICATED, "Send a bearer token that is valid now."),
                    Problem.of(
                            ProblemType.FORBIDDEN,
                            "Clients see their own record, coaches those of clients assigned to them. Check the client"
                                    + " id, or ask for the assignment."),
                    Problem.of(ProblemType.NOT_FOUND, "Nothing is known under this id. Check it."),
                    Problem.of(ProblemType.WRONG_STATE, "Read the resource again; its state does not allow this."),
                    Problem.of(
                            ProblemType.ENTRY_CONFLICT,
                            "Revision 1 of this entry is recorded with another body. Send a correction with revision"
                                    + " 2."),
                    Problem.of(
                            ProblemType.CONCURRENT_CHANGE,
                            "Somebody else changed the record at the same time. Send the same request again."),
                    Problem.of(ProblemType.GONE, "The record has been erased."),
                    Problem.of(ProblemType.STALE, "Read the resource again, decide again, and send with its new ETag."),
                    Problem.of(ProblemType.TOO_LARGE, "Send at most 1048576 bytes in one body."),
                    Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Send JSON in UTF-8 with the header Content-Type: application/json."),
                    Problem.of(ProblemType.RULE, "The rule that is named refuses this; it says what to do."),
                    Problem.of(ProblemType.KEY_REUSED, "Send another command with an Idempotency-Key of its own."),
                    Problem.of(
                            ProblemType.PRECONDITION_REQUIRED,
                            "Send If-Match with the ETag of the resource that you have read."),
                    Problem.of(ProblemType.TOO_MANY_REQUESTS, "Wait as long as Retry-After says, then send again."),
                    Problem.of(
                            ProblemType.STORE_UNAVAILABLE,
                            "Send the same request again after the time in Retry-After."),
                    Problem.of(
                            ProblemType.NOT_YET_TAKEN_IN,
                            "What after= names is not here yet. Send again after the time in Retry-After."),
                    Problem.of(
                            ProblemType.CLIENT_PARKED,
                            "Something about this client could not be taken in. Somebody looks after it; ask later."))
            .collect(Collectors.groupingBy(problem -> String.valueOf(problem.status())));

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null) {
            addMissing(operation.getResponses(), OF_ALL);
            if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
                addMissing(operation.getResponses(), OF_A_REQUEST);
                if (operation.getParameters().stream().anyMatch(parameter -> "clientId".equals(parameter.getName()))) {
                    addMissing(operation.getResponses(), OF_A_CLIENT);
                }
            }
            if (operation.getRequestBody() != null) {
                addMissing(operation.getResponses(), OF_A_REQUEST);
                addMissing(operation.getResponses(), OF_A_BODY);
            }
            operation.getResponses().getAPIResponses().forEach(OpenApiErrors::complete);
        }
        return operation;
    }

    private static void addMissing(APIResponses responses, Map<String, String> errors) {
        new TreeMap<>(errors).forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
    }

    private static void complete(String status, APIResponse response) {
        List<Problem> problems = PROBLEMS.getOrDefault(status, List.of());
        boolean has = response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(media -> media.getExample() != null || media.getExamples() != null);
        if (!problems.isEmpty() && !has) {
            MediaType media = OASFactory.createMediaType();
            if (problems.size() == 1) {
                media.example(members(problems.getFirst()));
            } else {
                problems.forEach(problem -> media.addExample(
                        problem.title(), OASFactory.createExample().value(members(problem))));
            }
            response.content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
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
}
