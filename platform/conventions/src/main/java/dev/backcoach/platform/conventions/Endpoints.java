package dev.backcoach.platform.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods that answer HTTP requests, and what they show. */
final class Endpoints {

    private static final String SERVICE = "dev.backcoach.platform.service.";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String MAPPED = "jakarta.persistence.MappedSuperclass";
    private static final String PANACHE = "io.quarkus.hibernate.orm.panache.PanacheEntityBase";

    private Endpoints() {}

    static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    /** On the method itself, so that a new method is open to nobody. */
    static ArchCondition<JavaMethod> nameTheirRoles() {
        return new ArchCondition<>("name the roles that may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(RolesAllowed.class)
                        && !method.isAnnotatedWith(PermitAll.class)
                        && !method.isAnnotatedWith(DenyAll.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no roles"));
                }
            }
        };
    }

    /**
     * So that who looks is recorded: with the client's id in the path, in pages whose items name their clients, or
     * marked as showing no client's record. Streams of a reactive library would pass by unrecorded.
     */
    static ArchCondition<JavaMethod> letWhoAsksBeRecorded() {
        return new ArchCondition<>("let be recorded who asks for a client's record") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean recorded = path(method).contains("{clientId}")
                        || method.isAnnotatedWith(SERVICE + "WithoutClientRecord")
                        || isPageOfClients(method.getReturnType());
                if (!recorded || method.getRawReturnType().isAssignableTo("java.util.concurrent.Flow$Publisher")) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName()
                                    + " may show a client's record unrecorded: name {clientId} in its path,"
                                    + " answer with a Page of AboutClient, or mark it with @WithoutClientRecord"));
                }
            }
        };
    }

    private static String path(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().tryGetAnnotationOfType(Path.class).stream(),
                        method.tryGetAnnotationOfType(Path.class).stream())
                .map(Path::value)
                .collect(Collectors.joining("/"));
    }

    private static boolean isPageOfClients(JavaType type) {
        return type instanceof JavaParameterizedType page
                && page.toErasure().isAssignableTo("dev.backcoach.platform.rest.paging.Page")
                && page.getActualTypeArguments().getFirst().toErasure().isAssignableTo(SERVICE + "AboutClient");
    }

    /** Neither methods that answer requests nor the records of the package {@code api}. */
    static ArchCondition<JavaClass> showNoEntity(String root) {
        return new ArchCondition<>("show no entity to callers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(Endpoints::answersRequests)
                        .filter(method -> Stream.concat(
                                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .anyMatch(Endpoints::involvesEntity))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes or gives an entity")));
                if (type.isRecord() && (type.getPackageName() + ".").startsWith(root + ".api.")) {
                    for (JavaField field : type.getFields()) {
                        if (involvesEntity(field.getType())) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an entity"));
                        }
                    }
                }
            }
        };
    }

    private static boolean involvesEntity(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw ->
                        raw.isAnnotatedWith(ENTITY) || raw.isAnnotatedWith(MAPPED) || raw.isAssignableTo(PANACHE));
    }
}
