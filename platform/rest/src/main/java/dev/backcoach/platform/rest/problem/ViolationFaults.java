package dev.backcoach.platform.rest.problem;

import dev.backcoach.platform.rest.problem.Problem.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;

/** Says where in the request each violated constraint is. */
final class ViolationFaults {

    private static final int LISTED = 100;

    private ViolationFaults() {}

    /** Whether the caller can do something about it; a broken return value is our own fault. */
    static boolean areTheCallers(Set<ConstraintViolation<?>> violations) {
        return violations.stream().allMatch(violation -> {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return false;
                }
            }
            return true;
        });
    }

    /** At most 100 faults, ordered by place. */
    static Problem problem(Set<ConstraintViolation<?>> violations) {
        return Problem.of(ProblemType.INVALID, "Correct the listed errors and send the request again.")
                .with(violations.stream()
                        .map(ViolationFaults::fault)
                        .sorted(Comparator.comparing(Fault::toString))
                        .limit(LISTED)
                        .toList());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var pointer = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            Path.Node node = nodes.get(i);
            switch (node.getKind()) {
                case PARAMETER -> {
                    var name = ParameterNames.of(violation, node.as(Path.ParameterNode.class), nodes, i);
                    if (name.isPresent()) {
                        return Fault.of(name.get(), violation.getMessage());
                    }
                }
                case PROPERTY, CONTAINER_ELEMENT, BEAN -> append(pointer, node);
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
            }
        }
        return Fault.at(pointer.toString(), violation.getMessage());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(JsonFaults.escaped(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(JsonFaults.escaped(node.getName()));
        }
    }
}
