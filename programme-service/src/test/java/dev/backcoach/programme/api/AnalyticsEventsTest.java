package dev.backcoach.programme.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.conventions.DocumentedEvents;
import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.PublishedEvents.Event;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told under pseudonyms, over a real database and broker: given, withdrawn, given again, erased, and crashed. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class AnalyticsEventsTest {

    private static final String TOPIC = ServiceServers.ANALYTICS_TOPIC;
    private static final String RETIRED = "pseudonym-retired.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern REFERENCE = Pattern.compile("\"([0-9a-f]{16})\"");

    @Inject
    EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;

    @Inject
    DataSource database;

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final LocalDate today = LocalDate.ofInstant(TestClock.now(), Published.LONDON);
    private Set<String> others;

    @BeforeEach
    void whoIsThereAlready() {
        others = pseudonyms();
    }

    @Test
    void nothingIsToldWithoutConsent() {
        published.completedIntake(TestClock.now());
        passed(published.walk(today));
        assertThat(pseudonyms()).isEqualTo(others);
    }

    @Test
    void whatIsRecordedWhileTheConsentLastsIsTold() {
        consenting();
        passed(published.walk(today));
        List<Event> told = told(pseudonym());
        assertThat(told).extracting(Event::type).contains("session-logged.v1").doesNotContain("intake-completed.v1");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.key()).matches("[0-9a-f]{32}");
            assertThat(event.data().at("/when/date").asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(event.headers().toString() + event.data())
                    .doesNotContain(client.toString(), coach.toString())
                    .doesNotContainPattern("[0-9]T[0-9]{2}:");
        });
        Event walk = one(told, "session-logged.v1");
        assertThat(walk.data().path("exercise").asText()).isEqualTo("walk.block");
        assertThat(walk.data().path("painDuring").asInt()).isEqualTo(1);
        assertThat(keptOf(client)).contains("sealed").doesNotContain(pseudonym());
    }

    @Test
    void aWithdrawalEndsItAndAnotherConsentBeginsAnew() {
        consenting();
        passed(published.walk(today));
        String first = pseudonym();
        passed(published.analytics(TestClock.now(), false));
        passed(published.walk(today.plusDays(1)));

        List<Event> ended = told(first);
        assertThat(ended.getLast().type()).isEqualTo(RETIRED);
        assertThat(sequences(ended)).isSorted().doesNotHaveDuplicates();
        assertThat(keptOf(client)).doesNotContain("sealed");
        assertThat(pseudonyms()).hasSize(others.size() + 1);

        others.add(first);
        passed(published.analytics(TestClock.now(), true));
        passed(published.walk(today.plusDays(2)));
        String second = pseudonym();
        List<Event> anew = told(second);
        assertThat(anew).extracting(Event::type).contains("session-logged.v1").doesNotContain(RETIRED);
        assertThat(sequences(anew).getFirst()).isLessThan(sequences(ended).getLast());
        assertThat(references(anew)).isNotEmpty().doesNotContainAnyElementsOf(references(ended));
        assertThat(told(first)).isEqualTo(ended);
    }

    @Test
    void anErasureRetiresThePseudonymAndLeavesNothing() {
        consenting();
        passed(published.walk(today));
        String pseudonym = pseudonym();
        published.erased();
        await().atMost(PATIENCE).until(() -> told(pseudonym).getLast().type().equals(RETIRED));
        await().atMost(PATIENCE)
                .until(() ->
                        text("select count(*)::text from analytics_retirement").equals("0"));
        assertThat(keptOf(client)).isEqualTo("nothing");
    }

    @Test
    void whatWaitsToBeToldIsNotWhenTheConsentIsGoneMeanwhile() throws SQLException {
        consenting();
        passed(published.walk(today));
        String pseudonym = pseudonym();
        List<Event> before = told(pseudonym);
        Sent last;
        try (Connection held = database.getConnection()) {
            held.setAutoCommit(false);
            text(held, "select pg_advisory_xact_lock(hashtextextended('projection " + TOPIC + "', 0))::text");
            published.walk(today.plusDays(1));
            last = published.walk(today.plusDays(2));
            takenIn(last);
            takenIn(published.analytics(TestClock.now(), false));
            held.rollback();
        }
        passed(last);
        await().atMost(PATIENCE).until(() -> told(pseudonym).getLast().type().equals(RETIRED));
        assertThat(told(pseudonym)).hasSize(before.size() + 1).startsWith(before.toArray(Event[]::new));
    }

    @Test
    void anOlderConsentThatComesLaterIsIgnored() {
        takenIn(published.analytics(TestClock.now(), false));
        String consent = "select analytics_consent_noted('" + client + "', 99, 'consent-noted.v1',"
                + " '{\"purpose\": \"ANALYTICS_PSEUDONYMOUS\", \"granted\": true, \"source\": {\"version\": %d}}')::text";
        text(consent.formatted(0));
        assertThat(text(since())).isEqualTo("withdrawn");
        text(consent.formatted(7));
        assertThat(text(since())).isEqualTo("99");
        text("select analytics_consent_noted('" + client + "', 100, 'client-erased.v1', '{}')::text");
        assertThat(keptOf(client)).isEqualTo("nothing");
    }

    /** A crash between publishing and moving the cursor leaves the cursor where it was. */
    @Test
    void afterACrashTheSameIsToldAgainAndNothingIsMissing() throws SQLException {
        consenting();
        passed(published.checkIn(today, 5, 1));
        passed(published.walk(today));
        String pseudonym = pseudonym();
        List<Event> before = told(pseudonym);

        try (Connection held = database.getConnection();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            text(held, "select pg_advisory_xact_lock(hashtextextended('projection " + TOPIC + "', 0))::text");
            statement.execute(
                    "update projection_cursor set transaction_id = '0', position = 0 where name = '" + TOPIC + "'");
            held.commit();
        }
        Sent more = published.walk(today.plusDays(1));
        passed(more);

        List<Event> twice = everyRecordOf(pseudonym);
        List<Event> once = told(pseudonym);
        assertThat(twice).hasSize(before.size() + once.size());
        assertThat(once).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(twice.stream().distinct()).hasSameSizeAs(once);
    }

    @Test
    void everyRecordIsAsDocumented() throws IOException {
        consenting();
        passed(published.walk(today));
        passed(published.analytics(TestClock.now(), false));
        published.erased();
        await().atMost(PATIENCE)
                .until(() -> PublishedEvents.all(ServiceServers.STATE_TOPIC).stream()
                        .anyMatch(state -> state.key().equals(client.toString())
                                && state.data().isNull()));
        DocumentedEvents documented = DocumentedEvents.of(JsonMapper.builder()
                .build()
                .readTree(Path.of("src/main/resources/contracts/asyncapi.json").toFile()));
        for (String topic : List.of(TOPIC, ServiceServers.STATE_TOPIC)) {
            List<Event> all = PublishedEvents.all(topic);
            assertThat(all).isNotEmpty();
            assertThat(all.stream()
                            .flatMap(event ->
                                    documented.problemsOf(topic, event.key(), event.headers(), event.data()).stream()))
                    .isEmpty();
        }
    }

    private void consenting() {
        published.completedIntake(TestClock.now());
        takenIn(published.analytics(TestClock.now(), true));
    }

    private void takenIn(Sent sent) {
        log.awaitState(client, new StreamVersion(sent.service(), sent.version()));
    }

    /** What came of it has been told, or passed over. */
    private void passed(Sent sent) {
        log.awaitReadModel(TOPIC, client, new StreamVersion(sent.service(), sent.version()));
    }

    private static Set<String> pseudonyms() {
        return PublishedEvents.all(TOPIC).stream().map(Event::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The only one that is new. */
    private String pseudonym() {
        Set<String> found = pseudonyms();
        found.removeAll(others);
        assertThat(found).hasSize(1);
        return found.iterator().next();
    }

    private static List<Event> everyRecordOf(String pseudonym) {
        return PublishedEvents.all(TOPIC).stream()
                .filter(event -> event.key().equals(pseudonym))
                .toList();
    }

    private static List<Event> told(String pseudonym) {
        return everyRecordOf(pseudonym).stream().distinct().toList();
    }

    private static List<Long> sequences(List<Event> events) {
        return events.stream().map(Event::version).toList();
    }

    private static Set<String> references(List<Event> events) {
        return events.stream()
                .flatMap(event -> REFERENCE.matcher(event.data().toString()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Event one(List<Event> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String keptOf(ClientId of) {
        return text(
                "select coalesce((select t::text from analytics_consent t where client_id = '" + of + "'), 'nothing')");
    }

    private String since() {
        return "select coalesce(since::text, 'withdrawn') from analytics_consent where client_id = '" + client + "'";
    }

    private String text(String query) {
        try (Connection connection = database.getConnection()) {
            return text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
