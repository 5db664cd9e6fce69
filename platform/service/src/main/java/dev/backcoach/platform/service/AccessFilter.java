package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.audit.Access;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemType;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Records every request that somebody other than the client makes about a client's record, before the answer is sent:
 * of each operation with {@code {clientId}} in its path, and of each client shown in a page of {@link AboutClient}. When
 * it cannot be recorded the answer is 503 and nothing of the record is shown.
 */
@ApplicationScoped
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);
    private static final String CLIENT = "clientId";
    private static final int NOBODY = 401;
    private static final int TOO_OFTEN = 429;
    /** The ids of resources: no text that a caller makes up gets into the record of accesses. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Accesses accesses;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    AccessFilter(Accesses accesses, Caller caller, SecurityIdentity identity, InstantSource clock) {
        this.accesses = accesses;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    /** A purpose that nobody knows is refused before anything is done. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    void check(ContainerRequestContext request) {
        String stated = request.getHeaderString(AccessPurpose.HEADER);
        if (stated != null) {
            AccessPurpose.stated(stated);
        }
    }

    @ServerResponseFilter
    Uni<Void> record(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        boolean somewhere = resource != null && resource.getResourceMethod() != null;
        // Who is refused for a bad token is nobody yet, and must not be asked for on the event loop.
        boolean unknown = response.getStatus() == NOBODY || response.getStatus() == TOO_OFTEN;
        if (!somewhere || unknown || identity.isAnonymous()) {
            return null;
        }
        List<Access> made = accesses(request, response, resource);
        if (made.isEmpty()) {
            return null;
        }
        CompletableFuture<Void> durable = accesses.record(made);
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return Uni.createFrom().completionStage(durable).onFailure().recoverWithUni(fault -> {
                withhold(response, fault);
                return Uni.createFrom().voidItem();
            });
        }
        try {
            durable.join();
        } catch (CompletionException fault) {
            withhold(response, fault.getCause());
        }
        return null;
    }

    private List<Access> accesses(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        String role = caller.role();
        String subject = caller.subject();
        Instant now = clock.instant();
        String operation = operation(resource);
        String resources = resources(path, response.getStatus());
        String stated = request.getHeaderString(AccessPurpose.HEADER);
        String purpose = Optional.ofNullable(stated)
                .filter(AccessPurpose.toState()::contains)
                .orElseGet(() -> AccessPurpose.of(role).written());
        return Stream.concat(inPath(path), shown(response))
                .distinct()
                .filter(client ->
                        !role.equals(Roles.CLIENT) || !client.toString().equalsIgnoreCase(subject))
                .map(client -> new Access(
                        new ClientId(client), now, role, subject, operation, resources, purpose, response.getStatus()))
                .toList();
    }

    private static Stream<UUID> inPath(MultivaluedMap<String, String> path) {
        return Stream.ofNullable(path.getFirst(CLIENT))
                .filter(id -> UUID_FORM.matcher(id).matches())
                .map(UUID::fromString);
    }

    private static Stream<UUID> shown(ContainerResponseContext response) {
        return response.getEntity() instanceof Page<?> page
                ? page.items().stream()
                        .filter(AboutClient.class::isInstance)
                        .map(item -> ((AboutClient) item).clientId())
                : Stream.empty();
    }

    private static String operation(ResourceInfo resource) {
        Operation named = resource.getResourceMethod().getAnnotation(Operation.class);
        return named == null || named.operationId().isEmpty()
                ? resource.getResourceMethod().getName()
                : named.operationId();
    }

    /** Of a request that failed only ids that cannot be words. */
    private static String resources(MultivaluedMap<String, String> path, int status) {
        Pattern id = status < 400 ? ID : UUID_FORM;
        return path.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CLIENT))
                .map(parameter -> parameter.getKey() + "="
                        + (id.matcher(parameter.getValue().getFirst()).matches()
                                ? parameter.getValue().getFirst()
                                : "?"))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static void withhold(ContainerResponseContext response, Throwable fault) {
        LOG.errorf("An access could not be recorded, so the answer is withheld: %s", fault);
        response.getHeaders().clear();
        response.setStatus(ProblemType.STORE_UNAVAILABLE.status());
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "1");
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(
                Problem.of(
                                ProblemType.STORE_UNAVAILABLE,
                                "Who reads a client's record is recorded, and that is not possible at the moment. Send"
                                        + " the same request again after the time in Retry-After.")
                        .toJson(),
                new Annotation[0],
                MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
