package dev.backcoach.platform.eventlog.types;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.sample.Requests;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stored names, old forms and published forms. */
class EventTypesTest {

    sealed interface Event {}

    record WalkLogged(int minutes, String route) implements Event {}

    record FactTakenIn(UUID event, int minutes) implements Event {}

    private final SealedJson json = new SealedJson(
            new Vault(Vault.newMasterKeyset(), new InMemoryEventStore(InstantSource.system()).clientKeys()));
    private final ClientId client = client();

    private EventRow row(String type, String payload) {
        UUID id = UUID.randomUUID();
        return new EventRow(client, 1, id, type, Requests.THEN, Instant.EPOCH, null, id, "x", null, payload);
    }

    private EventTypes.Builder<Event> complete() {
        return EventTypes.of("walks", Event.class, json)
                .event("walk-logged.v3", WalkLogged.class)
                .event("fact-taken-in.v1", FactTakenIn.class, fact -> Map.of("event", fact.event()));
    }

    @Test
    void everyRecordNeedsAStoredName() {
        assertThatThrownBy(() -> EventTypes.of("walks", Event.class, json)
                        .event("walk-logged.v1", WalkLogged.class)
                        .build())
                .hasMessageContaining("FactTakenIn has no stored name");
        assertThatThrownBy(() -> complete().event("walked.v1", WalkLogged.class))
                .hasMessageContaining("two stored names");
        assertThatThrownBy(() -> EventTypes.of("walks", Event.class, json).event("WalkLogged", WalkLogged.class))
                .hasMessageContaining("not of the form");
    }

    @Test
    void theRecordsOfTodayCanBeListed() {
        assertThat(complete()
                        .upcast("walk-logged.v2", "walk-logged.v3", tree -> tree)
                        .build()
                        .current())
                .isEqualTo(Map.of("walk-logged.v3", WalkLogged.class, "fact-taken-in.v1", FactTakenIn.class));
    }

    @Test
    void theJsonOfAnEventCanBeDescribed() {
        List<String> fields = new ArrayList<>();
        complete().build().json().describe(WalkLogged.class, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
                return new JsonObjectFormatVisitor.Base() {
                    @Override
                    public void optionalProperty(BeanProperty field) {
                        fields.add(field.getName());
                    }
                };
            }
        });
        assertThat(fields).containsExactly("minutes", "route");
    }

    @Test
    void anOldFormIsBroughtUpToDateStepByStep() {
        EventTypes<Event> types = complete()
                .upcast(
                        "walk-logged.v1",
                        "walk-logged.v2",
                        tree -> tree.put("minutes", tree.get("hours").intValue() * 60))
                .upcast("walk-logged.v2", "walk-logged.v3", tree -> tree.put("route", "unknown"))
                .build();
        assertThat(types.read(row("walk-logged.v1", "{\"hours\":2}"))).isEqualTo(new WalkLogged(120, "unknown"));
        assertThat(types.read(row("walk-logged.v2", "{\"minutes\":9}"))).isEqualTo(new WalkLogged(9, "unknown"));
        assertThat(types.read(row("walk-logged.v3", "{\"minutes\":9,\"route\":\"park\"}")))
                .isEqualTo(new WalkLogged(9, "park"));
        assertThatThrownBy(() -> types.read(row("walk-logged.v9", "{}"))).hasMessageContaining("unknown event type");
        assertThatThrownBy(() -> complete()
                        .upcast("walk-logged.v1", "walk-logged.v2", tree -> tree)
                        .build())
                .hasMessageContaining("unknown walk-logged.v2");
    }

    @Test
    void anEventIsPublishedAsStoredUnlessAnotherFormWasDeclared() {
        EventTypes<Event> types = complete().build();
        assertThat(types.published(row("walk-logged.v3", "{\"minutes\": 9}"))).isEqualTo("{\"minutes\": 9}");
        UUID event = UUID.randomUUID();
        EventRow fact = row("fact-taken-in.v1", "{\"event\":\"" + event + "\",\"minutes\":9}");
        assertThat(types.published(fact)).isEqualTo("{\"event\":\"" + event + "\"}");
    }

    @Test
    void eventIdsAreTheSameForTheSameCommandAndKeepItsTime() {
        UUID command = UuidCreator.getTimeOrderedEpoch();
        UUID first = EventIds.derive("walks", command, 0);
        assertThat(first).isEqualTo(EventIds.derive("walks", command, 0));
        assertThat(first)
                .isNotEqualTo(EventIds.derive("walks", command, 1))
                .isNotEqualTo(EventIds.derive("plans", command, 0));
        assertThat(first.version()).isEqualTo(8);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(command.getMostSignificantBits() >>> 16);
    }
}
