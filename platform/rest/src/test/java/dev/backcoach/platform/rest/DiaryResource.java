package dev.backcoach.platform.rest;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.ClientParked;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.KeyReused;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.rest.command.BodyHash;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.AfterWait;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** A service in small that uses every feature of the module once. */
@Path("/diary/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DiaryResource {

    static final StreamVersion PLAN = new StreamVersion("plan", 3);
    static final long TAKEN_IN = 17;

    enum Side {
        LEFT,
        RIGHT
    }

    record Session(@Min(0) @Max(10) int painDuring, Side side, OffsetDateTime at, LocalDate day, BigDecimal minutes) {}

    record Weight(double kilograms) {
        Weight {
            if (kilograms <= 0) {
                throw new IllegalArgumentException("a weight is more than 0 kg");
            }
        }
    }

    record Diary(
            UUID id,
            @NotNull @Valid Session session,
            @Size(max = 5) List<@NotNull @Valid Session> entries,
            Map<String, @Valid Session> byPlace,
            @Size(max = 20) String note,
            Weight lifted,
            Boolean done) {}

    @Inject
    AfterWait afterWait;

    @POST
    @Path("entries")
    public Map<String, Object> log(@Valid Diary diary) {
        return diary.session().at() == null
                ? Map.of()
                : Map.of(
                        "at",
                        diary.session().at(),
                        "thread",
                        Thread.currentThread().isVirtual());
    }

    @POST
    @Path("commands")
    public Map<String, String> command(
            @HeaderParam(IdempotencyKey.HEADER) @NotNull IdempotencyKey key, @NotNull @Valid Diary diary) {
        return Map.of("key", key.value(), "hash", BodyHash.of(diary).hex());
    }

    @GET
    @Path("clients/{clientId}")
    public Map<String, Object> client(
            @PathParam("clientId") ClientId client,
            @QueryParam("from") LocalDate from,
            @QueryParam("side") Side side,
            @QueryParam("weeks") @Max(52) Integer weeks) {
        return Map.of("client", client.toString());
    }

    @GET
    @Path("plan")
    public Response plan(@BeanParam Preconditions preconditions, @QueryParam("after") StreamVersion after) {
        afterWait.until(ClientId.NOBODY, after, asked -> asked.version() <= TAKEN_IN);
        return preconditions.answer(PLAN.etag(), () -> Map.of("text", "walk ".repeat(1000)));
    }

    @PUT
    @Path("plan")
    public Map<String, String> change(@BeanParam Preconditions preconditions, @QueryParam("strict") boolean strict) {
        if (strict) {
            preconditions.requireMatchAlways(PLAN);
        } else {
            preconditions.requireMatch(PLAN);
        }
        return Map.of();
    }

    @GET
    @Path("numbers")
    public Page<Long> numbers(@BeanParam PageRequest request) {
        long from = request.after().map(cursor -> cursor.number(0) + 1).orElse(1L);
        List<Long> found = LongStream.rangeClosed(from, Math.min(7, from + request.rows() - 1))
                .boxed()
                .toList();
        return Page.of(found, request, PageCursor::of);
    }

    @GET
    @Path("secret")
    @RolesAllowed("client")
    public Map<String, String> secret() {
        return Map.of();
    }

    @GET
    @Path("coaches-only")
    @RolesAllowed("coach")
    public Map<String, String> coachesOnly() {
        return Map.of();
    }

    @GET
    @Path("failures/{name}")
    public Response fail(@PathParam("name") String name) throws Throwable {
        throw switch (name) {
            case "rule" -> new Rejection("R-GATE-1", "A blocking answer holds the start back. Ask for a clearance.");
            case "key-reused" -> new KeyReused("Send a new key.");
            case "entry-conflict" -> new EntryConflict("Send a higher revision.");
            case "concurrent-change" -> new ConcurrentChange("Send it again.");
            case "gone" -> new ClientGone("Erased.");
            case "client-parked" -> new ClientParked("Wait for operations.");
            case "store-unavailable" -> new StoreUnavailable("refused", null);
            case "pool" -> new IllegalStateException(new SQLTransientConnectionException("no connection"));
            case "agroal" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "shutdown" -> new SQLException("terminating connection", "57P01");
            case "wrong-state" -> ProblemException.wrongState("paused", "Resume the programme first.");
            case "not-found" -> ProblemException.notFound("No such session; check its id.");
            case "too-many-requests" -> ProblemException.tooManyRequests(Duration.ofMillis(2500));
            case "bug" -> new IllegalStateException("secret of the inside");
            case "error" -> new StackOverflowError();
            case "sql" -> new SQLException("column secret", "42703");
            case "instant" ->
                new ProblemException(dev.backcoach.platform.rest.problem.Problem.of(
                                new dev.backcoach.platform.rest.problem.ProblemType("own", "Own kind", 409),
                                "Do something else.")
                        .with("since", Instant.EPOCH));
            default -> ProblemException.notFound(name);
        };
    }
}
