package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Days;
import dev.backcoach.local.journey.DevClock;
import dev.backcoach.local.journey.Person;
import dev.backcoach.systemtests.service.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A client about whom something is told in every place gets all of it in one download (domain.md 6.5), though a service
 * was away when it was asked for; nobody else gets it, and nothing of it is readable on the way.
 */
@Timeout(400)
class ExportTest {

    private final RunningStack stack = RunningStack.shared();
    private final Days days =
            new Days(new DevClock(stack.gateway()).now().toLocalDate().plusDays(1));
    private final AssessedClient assessed = new AssessedClient(stack.gateway(), days);
    private final Person client = assessed.client();
    private final TellingClient telling = new TellingClient(assessed, days);
    private final Download download = new Download(client);
    private final Problems problems = new Problems(stack.gateway());

    @Test
    void aClientGetsEverythingThatWasTold() {
        telling.tellsEverything(stack);
        Map<String, Long> before = new TreeMap<>();
        RunningStack.SERVICES.forEach(service -> before.put(service, events(service)));
        stack.kill("progress");
        String id = download.asked();
        download.awaitParts(id, List.of("intake", "assessment", "programme"));
        assertThat(download.progress(id).path("state").asText()).isEqualTo("RUNNING");
        assertThat(download.progress(id).path("next").asText()).contains("Missing: progress");
        stack.restart("progress");
        download.awaitDone(id);

        JsonNode document = download.content(id);
        RunningStack.SERVICES.forEach(service -> holdsWhatWasTold(document, service));
        RunningStack.SERVICES.forEach(service -> countsWhatIsThere(document, service, before.get(service)));
        nobodyElseGetsIt(id);
        nothingIsReadable(id);
        new PublishedAsDocumented(stack).checkExports();

        new Erasure(stack, client).carriedOut();
        problems.refused(Call.get(download.path("/" + id + "/content")).by(client.token()), 410);
        nothingIsReadable(id);
    }

    private void holdsWhatWasTold(JsonNode document, String service) {
        List<String> texts = new ArrayList<>();
        collect(document.at("/services/" + service), texts);
        telling.toldTo()
                .get(service)
                .forEach(told -> assertThat(texts)
                        .as("texts of the %s-service", service)
                        .anyMatch(text -> bare(text).contains(bare(told))));
        assertThat(texts).noneMatch(text -> text.contains("redacted") || text.contains("sealed"));
    }

    /** Without what is escaped where a text stands inside another. */
    private static String bare(String text) {
        return text.replaceAll("[\\\\\"]", "");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    /** The index says what the event table has, up to where the service read it, which is after the request. */
    private void countsWhatIsThere(JsonNode document, String service, long before) {
        JsonNode section = document.at("/index/services")
                .valueStream()
                .filter(each -> each.path("service").asText().equals(service))
                .findFirst()
                .orElseThrow()
                .at("/sections/0");
        long count = section.path("count").asLong();
        assertThat(count).as("events of the %s-service", service).isGreaterThanOrEqualTo(before);
        Map<String, Long> told = new TreeMap<>();
        section.path("types").forEach(type -> {
            told.put(type.path("type").asText(), type.path("count").asLong());
            assertThat(type.path("what").asText()).as(type.toString()).isNotBlank();
        });
        Map<String, Long> there = new TreeMap<>();
        Sql.rows(
                        stack.database(service),
                        "select type, count(*) from event where client_id = '" + client.id() + "' and version <= "
                                + count + " group by type",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> there.put(entry.getKey(), entry.getValue()));
        assertThat(told).isEqualTo(there);
        assertThat(document.at(section.path("where").asText())).hasSize(Math.toIntExact(count));
    }

    private void nobodyElseGetsIt(String id) {
        Person otherCoach = Person.of(stack.gateway(), "coach", UuidCreator.getTimeOrderedEpoch());
        Person otherClient = Person.of(stack.gateway(), "client", UuidCreator.getTimeOrderedEpoch());
        for (Person other : List.of(otherCoach, otherClient)) {
            for (String rest : List.of("/" + id, "/" + id + "/content")) {
                problems.refused(Call.get(download.path(rest)).by(other.token()), 403);
            }
        }
        JsonNode forCoach = new Download(assessed.coach(), client.id()).content(id);
        assertThat(forCoach.at("/index/exportId").asText()).isEqualTo(id);
        JsonNode latest = client.get("/intake/v1/clients/" + client.id() + "/accesses")
                .body()
                .at("/items/0");
        assertThat(latest.path("operation").asText()).isEqualTo("exportContent");
        assertThat(latest.path("subject").asText())
                .isEqualTo(assessed.coach().id().toString());
    }

    private void nothingIsReadable(String id) {
        assertThat(new ByteSearch(stack.folder().resolve("kafka")).filesWith(List.of(id.getBytes(US_ASCII))))
                .as("files of the broker with the export's id, which the search must be able to find")
                .isNotEmpty();
        RunningStack.SERVICES.forEach(service -> Sql.execute(stack.database(service), "checkpoint"));
        assertThat(new ByteSearch(stack.folder()).filesWith(telling.traces()))
                .as("files in which something of the client is readable")
                .isEmpty();
        new NoTextOutside(stack, telling.texts()).check();
    }

    private long events(String service) {
        return Sql.number(
                stack.database(service), "select count(*) from event where client_id = '" + client.id() + "'");
    }
}
