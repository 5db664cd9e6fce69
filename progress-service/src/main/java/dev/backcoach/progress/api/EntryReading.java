package dev.backcoach.progress.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one entry of a batch with the checks that its own call would make. */
@Singleton
class EntryReading {

    private static final String ADVICE = "Correct the listed errors in the entry and send it again.";

    private final ObjectMapper json;
    private final Validator validator;

    EntryReading(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 400 that names each faulty place of the entry by JSON pointer */
    <B extends EntryBody> B read(JsonNode entry, Class<B> type) {
        B body = parsed(entry, type);
        Set<ConstraintViolation<B>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw invalid(violations.stream()
                    .map(violation -> Fault.at(pointer(violation.getPropertyPath()), violation.getMessage()))
                    .sorted(Comparator.comparing(Fault::pointer))
                    .toList());
        }
        return body;
    }

    private <B> B parsed(JsonNode entry, Class<B> type) {
        if (!entry.isObject()) {
            throw invalid(List.of(Fault.at("", "must be an object as in the OpenAPI description")));
        }
        try {
            return json.treeToValue(entry, type);
        } catch (JsonMappingException e) {
            throw invalid(List.of(Fault.at(pointer(e), message(e))));
        } catch (JsonProcessingException | NumberFormatException _) {
            throw invalid(List.of(Fault.at("", "has a value that cannot be used")));
        }
    }

    private static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(Problem.of(ProblemType.INVALID, ADVICE).with(faults));
    }

    private static String message(JsonMappingException e) {
        return e instanceof UnrecognizedPropertyException
                ? "no such field; leave it out"
                : "must have a type and value as in the OpenAPI description";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? escaped(step.getFieldName()) : "" + step.getIndex()))
                .collect(Collectors.joining());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
