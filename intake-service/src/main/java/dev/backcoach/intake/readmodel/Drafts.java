package dev.backcoach.intake.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.intake.draft.Draft;
import dev.backcoach.intake.draft.DraftItem;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Drafts, sealed with the client's key. They are no events: a draft goes when its questionnaire is submitted, when it is
 * given up, and with the client: none is begun behind an erasure. As a read model it follows the log for the first of these, so that no draft outlives its
 * submission, whatever crashes in between.
 */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<DraftRow, DraftRow.Key>, ReadModel<IntakeEvent> {

    private static final String OF_CLIENT = "key.client";
    private static final String SUBMITTED = "key.client = ?1 and key.questionnaire = ?2 and changedAt <= ?3";
    private static final String BEGIN = """
            insert into draft_v1 (client_id, questionnaire, version, changed_at, content)
            select client_id, :questionnaire, :version, :now, cast(:content as json)
            from client_key where client_id = :client and destroyed_at is null for key share
            on conflict do nothing
            """;

    private final SealedJson sealed;
    private final ObjectMapper json;

    Drafts(EventLogs logs, ObjectMapper json) {
        this.sealed = logs.json();
        this.json = json;
    }

    /**
     * A draft as it is kept.
     *
     * @param changedAt when it was last written to, by the service's clock
     */
    public record Kept(String questionnaire, Draft draft, Instant changedAt) {}

    private record Content(@Personal String items) {}

    @Override
    public String name() {
        return "draft-v1";
    }

    @Override
    public void apply(List<Projected<IntakeEvent>> events) {
        for (Projected<IntakeEvent> projected : events) {
            if (projected.event() instanceof QuestionnaireSubmitted submitted) {
                delete(
                        SUBMITTED,
                        projected.row().client().value(),
                        submitted.questionnaire(),
                        projected.row().recordedAt());
            }
        }
    }

    @Override
    public void forget(ClientId client) {
        delete(OF_CLIENT, client.value());
    }

    /** All drafts of a client, by questionnaire. */
    @Transactional
    public List<Kept> of(ClientId client) {
        return find("key.client = ?1 order by key.questionnaire", client.value()).list().stream()
                .map(row -> kept(client, row))
                .toList();
    }

    /** The draft of a questionnaire. */
    @Transactional
    public Optional<Kept> of(ClientId client, String questionnaire) {
        return findByIdOptional(new DraftRow.Key(client.value(), questionnaire)).map(row -> kept(client, row));
    }

    /**
     * Changes the draft of a questionnaire, or begins one. Writers of one draft wait for each other.
     *
     * @param version of the questionnaire, for a draft that begins
     * @param change given the draft as it is; what it throws leaves everything as it was
     */
    public Kept write(ClientId client, String questionnaire, String version, Instant now, UnaryOperator<Draft> change) {
        // Outside the transaction: it makes sure that the client's key is there.
        String nothing = sealed(client, Draft.empty(version));
        return QuarkusTransaction.requiringNew().call(() -> {
            getEntityManager()
                    .createNativeQuery(BEGIN)
                    .setParameter("client", client.value())
                    .setParameter("questionnaire", questionnaire)
                    .setParameter("version", version)
                    .setParameter("now", now)
                    .setParameter("content", nothing)
                    .executeUpdate();
            DraftRow row = findById(new DraftRow.Key(client.value(), questionnaire), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new ClientGone("The record of client " + client + " has been erased.");
            }
            Draft changed = change.apply(kept(client, row).draft());
            if (changed.items().isEmpty()) {
                delete(row);
                return new Kept(questionnaire, changed, now);
            }
            row.content = sealed(client, changed);
            row.changedAt = now;
            return new Kept(questionnaire, changed, now);
        });
    }

    /** Deletes the draft of a questionnaire unless it was written to after this moment. */
    @Transactional
    public void delete(ClientId client, String questionnaire, Instant until) {
        delete(SUBMITTED, client.value(), questionnaire, until);
    }

    private Kept kept(ClientId client, DraftRow row) {
        return new Kept(row.key.questionnaire(), new Draft(row.version, items(client, row)), row.changedAt);
    }

    private Map<String, DraftItem> items(ClientId client, DraftRow row) {
        try {
            String items = sealed.read(client, row.content, Content.class).items();
            return items.equals(Personal.REDACTED) ? Map.of() : json.readValue(items, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("a draft is not what was written", e);
        }
    }

    private String sealed(ClientId client, Draft draft) {
        try {
            return sealed.write(client, new Content(json.writeValueAsString(draft.items())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft has no JSON form", e);
        }
    }
}
