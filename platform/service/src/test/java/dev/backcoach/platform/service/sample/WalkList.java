package dev.backcoach.platform.service.sample;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The sample's read model. */
@ApplicationScoped
public class WalkList implements PanacheRepositoryBase<WalkRow, UUID>, ReadModel<Walks.Event> {

    @Override
    public String name() {
        return "walks-v1";
    }

    @Override
    public void apply(List<Projected<Walks.Event>> events) {
        for (Projected<Walks.Event> projected : events) {
            if (projected.event() instanceof Walks.WalkLogged walk) {
                WalkRow row = new WalkRow();
                row.eventId = projected.row().eventId();
                row.clientId = projected.row().client().value();
                row.minutes = walk.minutes();
                persist(row);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("walk_v1");
    }

    @Override
    public void forget(ClientId client) {
        delete("clientId", client.value());
    }
}
