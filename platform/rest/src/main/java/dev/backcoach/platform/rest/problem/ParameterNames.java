package dev.backcoach.platform.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The names under which callers know the parameters of a resource method. */
public final class ParameterNames {

    private ParameterNames() {}

    /** The name of a path, query, header, cookie or form parameter; empty for anything else, such as the body. */
    public static Optional<String> of(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case PathParam path -> path.value();
                    case QueryParam query -> query.value();
                    case HeaderParam header -> header.value();
                    case CookieParam cookie -> cookie.value();
                    case FormParam form -> form.value();
                    case RestPath path -> path.value();
                    case RestQuery query -> query.value();
                    case RestHeader header -> header.value();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The name of the parameter that a violation is about.
     *
     * @param parameter the method's parameter, at {@code position} of {@code nodes}
     */
    static Optional<String> of(
            ConstraintViolation<?> violation, Path.ParameterNode parameter, List<Path.Node> nodes, int position) {
        Annotation[] annotations = annotations(violation, parameter, nodes);
        boolean bean = Arrays.stream(annotations).anyMatch(annotation -> annotation instanceof BeanParam);
        if (bean && position + 1 < nodes.size()) {
            return Optional.of(ofField(violation, nodes.get(position + 1).getName()));
        }
        return of(annotations).map(name -> name.isEmpty() ? parameter.getName() : name);
    }

    private static Annotation[] annotations(
            ConstraintViolation<?> violation, Path.ParameterNode parameter, List<Path.Node> nodes) {
        Path.MethodNode called = nodes.getFirst().as(Path.MethodNode.class);
        Class<?>[] types = called.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(
                        violation.getRootBeanClass(), type -> type != null, type -> type.getSuperclass())
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method ->
                        method.getName().equals(called.getName()) && Arrays.equals(method.getParameterTypes(), types))
                .map(Method::getParameterAnnotations)
                .map(all -> all[parameter.getParameterIndex()])
                .filter(found -> found.length > 0)
                .findFirst()
                .orElseGet(() -> new Annotation[0]);
    }

    private static String ofField(ConstraintViolation<?> violation, String field) {
        Object bean = violation.getLeafBean();
        if (bean == null) {
            return field;
        }
        return Arrays.stream(bean.getClass().getDeclaredFields())
                .filter(candidate -> candidate.getName().equals(field))
                .findFirst()
                .flatMap(found -> of(found.getAnnotations()))
                .filter(name -> !name.isEmpty())
                .orElse(field);
    }
}
