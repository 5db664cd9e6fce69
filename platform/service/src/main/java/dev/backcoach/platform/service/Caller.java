package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.rest.correlation.Correlation;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Who is asking, as the token says: one of the {@link Roles}, and with the claim {@code backcoach_id} which client or
 * coach it is. A client may see itself, a coach the clients assigned to it, nobody else sees a client.
 */
@RequestScoped
public class Caller {

    private static final String ID = "backcoach_id";
    private static final List<String> ROLES = List.of(Roles.CLIENT, Roles.COACH, Roles.OPERATIONS, Roles.ANALYST);

    private final SecurityIdentity identity;
    private final InstantSource clock;
    private final RoutingContext request;

    Caller(SecurityIdentity identity, InstantSource clock, RoutingContext request) {
        this.identity = identity;
        this.clock = clock;
        this.request = request;
    }

    /** Whether the token has one of the {@link Roles}. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /**
     * Which client, coach or other person it is.
     *
     * @throws ProblemException 403 when the token does not say so
     */
    public UUID id() {
        // Not JsonWebToken.getClaim, which throws and catches for each claim that MicroProfile does not name.
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                && token.getClaims().getClaimValue(ID) instanceof String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw withoutId();
            }
        }
        throw withoutId();
    }

    private static ProblemException withoutId() {
        return ProblemException.forbidden("The token has no claim " + ID + " with a UUID, so nobody knows whose it is."
                + " Log in again; if that does not help, ask whoever looks after accounts.");
    }

    /** The role by which the caller acts: the first of the {@link Roles} that the token has, else {@code unknown}. */
    String role() {
        return ROLES.stream().filter(this::is).findFirst().orElse("unknown");
    }

    /** Whom the token names: the claim {@code backcoach_id}, else {@code sub}. */
    String subject() {
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            return token.getClaims().getClaimValue(ID) instanceof String id ? id : String.valueOf(token.getSubject());
        }
        return "unknown";
    }

    /** Role and id, as events record them: {@code coach:0198...}. */
    public String actor() {
        return role() + ":" + id();
    }

    /** The context of a command that tells of this moment. */
    public Context context() {
        return context(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The context of a command that tells of another moment. */
    public Context context(OffsetDateTime occurredAt) {
        Correlation correlation = Correlation.in(request).orElseThrow();
        return new Context(occurredAt, correlation.id(), null, actor(), correlation.traceparent());
    }

    /** @throws ProblemException 403 unless the caller is this very client */
    public void mustBeClient(ClientId client) {
        if (!is(Roles.CLIENT) || !id().equals(client.value())) {
            throw notYours();
        }
    }

    /**
     * @param coach the client's coach, or null while there is none
     * @throws ProblemException 403 unless the caller is that coach
     */
    public void mustBeCoach(UUID coach) {
        if (!is(Roles.COACH) || !id().equals(coach)) {
            throw notYours();
        }
    }

    /**
     * @param coach the client's coach, or null while there is none
     * @throws ProblemException 403 unless the caller is this client or that coach
     */
    public void mustBeClientOrCoach(ClientId client, UUID coach) {
        if (is(Roles.CLIENT)) {
            mustBeClient(client);
        } else {
            mustBeCoach(coach);
        }
    }

    private static ProblemException notYours() {
        return ProblemException.forbidden("Clients see their own record, coaches those of clients assigned to them."
                + " Check the client id, or ask for the assignment.");
    }
}
