package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.client.Stage;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The clients of each coach, who registered last first. Names stay sealed in it. */
@ApplicationScoped
public class ClientList implements PanacheRepositoryBase<ListedClient, UUID>, ReadModel<IntakeEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "client-list-v1";

    /** What comes after every row. */
    static final Position BEGINNING = new Position(
            Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private static final String OF_COACH = "coachId = ?1 and (?2 is null or stage = ?2)"
            + " and (registeredAt < ?3 or (registeredAt = ?3 and clientId < ?4))"
            + " order by registeredAt desc, clientId desc";

    private final SealedJson json;

    /** A place in the list. */
    record Position(Instant registeredAt, UUID client) {}

    ClientList(EventLogs logs) {
        this.json = logs.json();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<IntakeEvent>> events) {
        for (Projected<IntakeEvent> projected : events) {
            EventRow row = projected.row();
            ListedClient client = of(row);
            client.apply(projected.event());
            if (projected.event() instanceof ClientRegistered || projected.event() instanceof RegistrationCorrected) {
                client.name = sealedName(row);
            }
        }
    }

    private ListedClient of(EventRow row) {
        ListedClient known = findById(row.client().value());
        if (known != null) {
            return known;
        }
        var made = new ListedClient(row.client().value(), row.recordedAt());
        persist(made);
        return made;
    }

    /** As the event holds it; the key is not needed for that. */
    private String sealedName(EventRow row) {
        return "{\"name\":" + json.tree(row.payload()).path("name") + "}";
    }

    @Override
    public List<String> tables() {
        return List.of("client_list_v1");
    }

    @Override
    public void forget(ClientId client) {
        deleteById(client.value());
    }

    /**
     * The coach's clients behind a place in the list.
     *
     * @param stage null for every stage
     */
    @Transactional
    List<ListedClient> behind(Position place, UUID coach, Stage stage, int rows) {
        return find(OF_COACH, coach, stage, place.registeredAt(), place.client())
                .range(0, rows - 1)
                .list();
    }
}
