package dev.backcoach.platform.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds how often one subject may ask one process: a token bucket for each, so that an app may send what has gathered
 * while it had no signal, but nobody keeps a service busy alone. Whoever asks more often gets 429 with
 * {@code Retry-After}. Requests without a token cost little and are refused anyway.
 */
@ApplicationScoped
public class RateLimit {

    private static final int SUBJECTS = 100_000;

    private final SecurityIdentity identity;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param burst {@code backcoach.rate.burst}: requests that may come at once after a rest
     * @param perSecond {@code backcoach.rate.per-second}: requests on and on
     */
    RateLimit(
            SecurityIdentity identity,
            @ConfigProperty(name = "backcoach.rate.burst", defaultValue = "300") long burst,
            @ConfigProperty(name = "backcoach.rate.per-second", defaultValue = "20") long perSecond) {
        this.identity = identity;
        Bandwidth limit = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(SUBJECTS)
                .expireAfterAccess(Duration.ofSeconds(burst / perSecond + 1)) // then it is full again anyway
                .build(_ -> Bucket.builder().addLimit(limit).build());
    }

    @ServerRequestFilter(priority = Priorities.USER)
    void limit() {
        if (identity.isAnonymous()) {
            return;
        }
        ConsumptionProbe asked = buckets.get(identity.getPrincipal().getName()).tryConsumeAndReturnRemaining(1);
        if (!asked.isConsumed()) {
            throw ProblemException.tooManyRequests(Duration.ofNanos(asked.getNanosToWaitForRefill()));
        }
    }
}
