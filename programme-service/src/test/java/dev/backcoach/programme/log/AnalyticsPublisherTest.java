package dev.backcoach.programme.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.PublishedEvents.Event;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.WorkshopNoted;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.story.Story;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the steps of publishing: another transaction, or a crash. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class AnalyticsPublisherTest {

    private static final OffsetDateTime NEARLY_MIDNIGHT = OffsetDateTime.parse("2026-03-29T23:30:00Z");

    @Inject
    AnalyticsConsents consents;

    @Inject
    EventTypes<ProgrammeEvent> types;

    @Inject
    EventLogs logs;

    @Inject
    EntityManager database;

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final Story story = Story.opened();
    private Set<String> others;

    @BeforeEach
    void whoIsThereAlready() {
        others = all().stream().map(Event::key).collect(Collectors.toSet());
    }

    @Test
    void aDayIsTheClientsOwn() {
        said(10, true);
        publish(() -> {}, 12);
        Event told = mine().getFirst();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.data().at("/when/date").asText()).isEqualTo("2026-03-30"); // summer time in London
        assertThat(told.data().at("/workshop").asText()).isEqualTo("W3");
    }

    @Test
    void whatIsNotNewerThanTheConsentIsNotTold() {
        said(10, true);
        publish(() -> {}, 9, 10, 11);
        assertThat(mine()).extracting(Event::version).containsExactly(1L);
    }

    @Test
    void aConsentThatEndsWhileABatchIsPreparedEndsTheBatch() {
        said(10, true);
        publish(() -> said(13, false), 12);
        assertThat(mine()).extracting(Event::type).isSubsetOf("pseudonym-retired.v1");
    }

    @Test
    void aConsentThatBeginsAnewMeanwhileIsAnotherOne() {
        said(10, true);
        publish(
                () -> {
                    said(13, false);
                    said(14, true);
                },
                12);
        assertThat(mine()).extracting(Event::type).isSubsetOf("pseudonym-retired.v1");
    }

    @Test
    void aCrashAfterPublishingLeadsToTheSameOnceMore() {
        said(10, true);
        QuarkusTransaction.begin();
        apply(() -> {}, 11, 12);
        QuarkusTransaction.rollback();
        publish(() -> {}, 11, 12, 13);
        assertThat(mine()).hasSize(5);
        assertThat(mine().stream().distinct()).extracting(Event::version).containsExactly(1L, 2L, 3L);
        assertThat(mine()).extracting(Event::key).containsOnly(mine().getFirst().key());
    }

    /** As the append of a consent or a withdrawal does. */
    private void said(long version, boolean granted) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("select cast(analytics_consent_noted(:client, :version,"
                                + " 'consent-noted.v1', json_build_object('purpose', 'ANALYTICS_PSEUDONYMOUS', 'granted',"
                                + " :granted, 'source', json_build_object('version', :version))) as text)")
                        .setParameter("client", client.value())
                        .setParameter("version", version)
                        .setParameter("granted", granted)
                        .getSingleResult());
    }

    private void publish(Runnable meanwhile, long... versions) {
        QuarkusTransaction.requiringNew().run(() -> apply(meanwhile, versions));
    }

    /** Meanwhile is when the client's state is asked for: after the consent was read for the first time. */
    private void apply(Runnable meanwhile, long... versions) {
        AnalyticsPublisher publisher = new AnalyticsPublisher(
                consents,
                AnalyticsTypes.with(types.json()),
                _ -> {
                    meanwhile.run();
                    return new Known<Programme>(20, story.state(), false);
                },
                logs.pseudonymous(ProgrammeTypes.SERVICE, AnalyticsTypes.FAMILY));
        try {
            publisher.apply(LongStream.of(versions).mapToObj(this::workshop).toList());
        } finally {
            publisher.close();
        }
    }

    private Projected<ProgrammeEvent> workshop(long version) {
        WorkshopNoted noted = new WorkshopNoted(ExampleEvents.SOURCE, "W3");
        UUID id = UUID.randomUUID();
        EventRow row = new EventRow(
                client,
                version,
                id,
                types.nameOf(noted),
                NEARLY_MIDNIGHT,
                NEARLY_MIDNIGHT.toInstant(),
                null,
                id,
                "service:progress",
                null,
                types.write(client, noted));
        return new Projected<>(row, Cursor.START, noted);
    }

    private List<Event> mine() {
        return all().stream().filter(event -> !others.contains(event.key())).toList();
    }

    private static List<Event> all() {
        return PublishedEvents.all(ServiceServers.ANALYTICS_TOPIC);
    }
}
