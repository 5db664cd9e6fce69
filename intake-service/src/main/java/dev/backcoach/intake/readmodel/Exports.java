package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportKeys;
import dev.backcoach.platform.eventlog.export.PartReader;
import dev.backcoach.platform.eventlog.export.PartSummary;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Exports of clients' records: at most one of a client is running, and its content is kept for a while. What the services
 * gave stays encrypted to the export's key; the private one is sealed with the client's key and deleted with the content,
 * or destroyed with the client. As a read model it follows the log to learn that an export is complete.
 */
@ApplicationScoped
public class Exports implements PanacheRepositoryBase<ExportRow, UUID>, ReadModel<IntakeEvent> {

    /** Everyone that gives a part. */
    public static final List<String> SERVICES = List.of("intake", "assessment", "progress", "programme");

    private static final ProblemType EXPIRED = new ProblemType("export-expired", "The export has been deleted", 410);
    private static final int A_DAY = 10;
    private static final Duration DAY = Duration.ofHours(24);

    private static final String BEGIN = """
            insert into export_v1 (export_id, client_id, key, coach_id, requested_at, state, public_key, private_key)
            select :export, client_id, :key, cast(:coach as uuid), :now, 'RUNNING', :publicKey, cast(:privateKey as json)
            from client_key where client_id = :client and destroyed_at is null for key share
            on conflict do nothing
            """;

    private final SealedJson json;
    private final ExportParts parts;
    private final InstantSource clock;
    private final Duration waitsAtMost;
    private final Duration keptFor;

    /**
     * @param waitsAtMost {@code backcoach.export.wait-at-most}: how long for the services' parts
     * @param keptFor {@code backcoach.export.kept-for}: how long a complete one can be downloaded
     */
    Exports(
            EventLogs logs,
            ExportParts parts,
            InstantSource clock,
            @ConfigProperty(name = "backcoach.export.wait-at-most", defaultValue = "12h") Duration waitsAtMost,
            @ConfigProperty(name = "backcoach.export.kept-for", defaultValue = "24h") Duration keptFor) {
        this.json = logs.json();
        this.parts = parts;
        this.clock = clock;
        this.waitsAtMost = waitsAtMost;
        this.keptFor = keptFor;
    }

    private record PrivateKey(@Personal String key) {}

    @Override
    public String name() {
        return "export-v1";
    }

    @Override
    public void apply(List<Projected<IntakeEvent>> events) {
        for (Projected<IntakeEvent> projected : events) {
            if (projected.event() instanceof RecordExported(UUID id, long _, Instant at)) {
                update("state = 'DONE', completedAt = ?2 where exportId = ?1 and state = 'RUNNING'", id, at);
            }
        }
    }

    @Override
    public void forget(ClientId client) {
        delete("client", client.value());
    }

    /**
     * Begins an export, unless this was asked for before under the same key, or one is running: then it is that one.
     *
     * @param coachId who asks; null when the client does
     * @throws ClientGone when the client has been erased
     * @throws ProblemException 429 when there were {@value #A_DAY} within 24 hours
     */
    public Export begin(ClientId client, String key, UUID id, UUID coachId) {
        ExportKeys keys = ExportKeys.generated();
        // Outside the transaction: it may have to make the client's key.
        String sealed = json.write(client, new PrivateKey(keys.privateKey()));
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<ExportRow> there = asked(client, key).or(() -> running(client, now));
            if (there.isEmpty()) {
                mayAsk(client, now);
                getEntityManager()
                        .createNativeQuery(BEGIN)
                        .setParameter("export", id)
                        .setParameter("client", client.value())
                        .setParameter("key", key)
                        .setParameter("coach", coachId == null ? null : coachId.toString())
                        .setParameter("now", now)
                        .setParameter("publicKey", keys.publicKey())
                        .setParameter("privateKey", sealed)
                        .executeUpdate();
                there = asked(client, key).or(() -> running(client, now));
            }
            return export(
                    there.orElseThrow(() -> new ClientGone("The record of client " + client + " has been erased.")));
        });
    }

    private Optional<ExportRow> running(ClientId client, Instant now) {
        giveUp("client = ?1 and state = 'RUNNING' and requestedAt <= ?2", client.value(), now.minus(waitsAtMost));
        return find("client = ?1 and state = 'RUNNING'", client.value()).firstResultOptional();
    }

    /** Each is kept for a while, so nobody fills the disk with them. */
    private void mayAsk(ClientId client, Instant now) {
        List<ExportRow> today = find(
                        "client = ?1 and requestedAt > ?2 order by requestedAt desc", client.value(), now.minus(DAY))
                .list();
        if (today.size() >= A_DAY) {
            throw ProblemException.later(
                    ProblemType.TOO_MANY_REQUESTS,
                    "At most " + A_DAY + " exports of a client are made in 24 hours. Use one of those, or ask later.",
                    Duration.between(now, today.get(A_DAY - 1).requestedAt.plus(DAY)));
        }
    }

    private Optional<ExportRow> asked(ClientId client, String key) {
        return find("client = ?1 and key = ?2", client.value(), key).firstResultOptional();
    }

    /** An export of this client. */
    @Transactional
    public Optional<Export> of(ClientId client, UUID id) {
        return findByIdOptional(id)
                .filter(row -> row.client.equals(client.value()))
                .map(this::export);
    }

    /** The latest exports of a client that are remembered, the latest first. */
    @Transactional
    public List<Export> latest(ClientId client, int atMost) {
        return find("client = ?1 order by requestedAt desc, exportId desc", client.value())
                .range(0, atMost - 1)
                .list()
                .stream()
                .map(this::export)
                .toList();
    }

    /** Deletes the content of an export before its time; one that is running then waits for nothing more. */
    @Transactional
    public void empty(ClientId client, UUID id) {
        find("exportId = ?1 and client = ?2 and state in ('RUNNING', 'DONE')", id, client.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> end(row, Export.State.EXPIRED));
    }

    /**
     * Keeps a piece of a running export, once; what belongs to no running one is let go.
     *
     * @return the export, while it is running
     * @throws IllegalArgumentException when it is not what a service encrypted for this export
     */
    public Optional<Export> take(ExportChunk chunk) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ExportRow row = findById(chunk.place().exportId(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null
                    || !row.client.equals(chunk.client().value())
                    || !row.state.equals(Export.State.RUNNING.name())
                    || !SERVICES.contains(chunk.place().service())) {
                return Optional.empty();
            }
            parts.add(chunk)
                    .ifPresent(last -> parts.complete(
                            last.place(), summary(reader(row), last).events()));
            return Optional.of(export(row));
        });
    }

    /**
     * Opens what the services gave.
     *
     * @throws ProblemException 410 once it was deleted
     */
    @Transactional
    public PartReader reader(Export export) {
        return findByIdOptional(export.id())
                .filter(row -> row.privateKey != null)
                .map(this::reader)
                .orElseThrow(Exports::deleted);
    }

    /** What to answer where an export was and is no more. */
    public static ProblemException deleted() {
        return new ProblemException(Problem.of(EXPIRED, "It has been deleted. Ask for another export."));
    }

    /**
     * What a part holds.
     *
     * @throws IllegalArgumentException when it does not say
     */
    public PartSummary summary(PartReader reader, ExportChunk last) {
        try {
            return json.read(last.client(), reader.summary(last), PartSummary.class);
        } catch (IllegalStateException unreadable) {
            throw new IllegalArgumentException("a part of an export without a summary", unreadable);
        }
    }

    private PartReader reader(ExportRow row) {
        return new PartReader(json.read(new ClientId(row.client), row.privateKey, PrivateKey.class)
                .key());
    }

    /** Deletes the content of exports that have failed or expired. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        giveUp("state = 'RUNNING' and requestedAt <= ?1", now.minus(waitsAtMost));
        for (ExportRow row : list("state = 'DONE' and completedAt < ?1", now.minus(keptFor))) {
            end(row, Export.State.EXPIRED);
        }
    }

    private void giveUp(String which, Object... values) {
        find(which, values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(row -> end(row, Export.State.FAILED));
        flush(); // before another one begins
    }

    private void end(ExportRow row, Export.State state) {
        row.state = state.name();
        row.privateKey = null;
        parts.empty(row.exportId);
    }

    private Export export(ExportRow row) {
        boolean done = row.completedAt != null;
        Instant until = done ? row.completedAt.plus(keptFor) : row.requestedAt.plus(waitsAtMost);
        Export.State kept = Export.State.valueOf(row.state);
        boolean over = (kept == Export.State.RUNNING || kept == Export.State.DONE)
                && !clock.instant().isBefore(until);
        Export.State state = !over ? kept : done ? Export.State.EXPIRED : Export.State.FAILED;
        return new Export(
                new ClientId(row.client),
                row.exportId,
                row.coach,
                row.requestedAt,
                state,
                row.completedAt,
                until,
                row.publicKey,
                parts.of(row.exportId));
    }
}
