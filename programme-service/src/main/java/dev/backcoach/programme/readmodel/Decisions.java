package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries of the read model {@code decision-v1}. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<DecisionEntry, DecisionEntry.Key> {

    /** A page of the client's decisions, newest first. */
    @Transactional
    public Page<DecisionEntry> page(ClientId client, PageRequest request) {
        long before = request.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<DecisionEntry> found = find("clientId = ?1 and version < ?2 order by version desc", client.value(), before)
                .page(0, request.rows())
                .list();
        return Page.of(found, request, entry -> PageCursor.of(entry.version()));
    }

    /** One decision of the client; empty when it has none with this id. */
    @Transactional
    public Optional<DecisionEntry> one(ClientId client, UUID decisionId) {
        return find("clientId = ?1 and decisionId = ?2", client.value(), decisionId)
                .firstResultOptional();
    }

    void forget(ClientId client) {
        delete("clientId", client.value());
    }
}
