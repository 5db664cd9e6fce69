package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The intake-service's database server is lost. A backup that was taken under load is restored on an empty one, as
 * docs/operations.md says it step by step, and everything that was published is there again.
 */
@Tag("long")
class RestoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String COACH = "0198b000-0000-7000-8000-0000000000c1";
    private static final Pattern STEP =
            Pattern.compile("\\./backcoach (reposition --service NAME --database URL --broker HOST:PORT)");

    @Test
    @Timeout(400)
    void afterFollowingTheDocumentEverythingHoldsAgain() throws Exception {
        try (RunningStack stack = RunningStack.apart();
                PostgresServer empty = PostgresServer.started()) {
            Journey known = new Journey(stack.gateway(), new SilentNarrator());
            known.begin();
            List<Person> before = registered(stack, 8);
            Backup backup = backupUnderLoad(stack, before);
            List<Person> after = registered(stack, 8);
            before.forEach(client -> consent(client, "RESEARCH"));
            List<UUID> clients = List.of(
                    known.client().id(),
                    before.getFirst().id(),
                    before.getLast().id(),
                    after.getFirst().id());
            clients.forEach(client -> new PublishedInOrder(stack, client).check());

            stack.kill("intake"); // and its server is gone
            empty.createIfMissing("intake");
            DataSource restored = empty.database("intake");
            backup.restoreInto(restored, "intake");
            stack.moveTo("intake", empty.jdbcUrl("intake"));
            relayRefuses(stack);

            assertThat(documentedStep(stack)).contains(" events read back").contains("Done: ");
            stack.restart("intake");

            clients.forEach(client -> new PublishedInOrder(stack, client).check());
            new TakenInOnce(stack, known.client().id()).check();
            versionsHaveNoGaps(stack);
            jobFindsNothing(stack, "LOG_VERIFICATION");
            jobFindsNothing(stack, "REPLAY_CHECK");
            whatIsLostIsWhatTheDocumentSays(before, after);
            lifeGoesOn(stack, known.client(), before.getFirst());
        }
    }

    private static List<Person> registered(RunningStack stack, int count) {
        List<Person> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person client = Person.of(stack.gateway(), "client", UUID.randomUUID());
            client.put("/intake/v1/clients/" + client.id(), registration(1, "Robin Ash"));
            consent(client, "CARE");
            clients.add(client);
        }
        return clients;
    }

    private static ObjectNode registration(long revision, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("revision", revision)
                .put("name", name)
                .put("email", "robin@example.org")
                .put("dateOfBirth", "1984-05-02")
                .put("sex", "F")
                .put("timeZone", "Europe/London")
                .put("coachId", COACH);
    }

    private static void consent(Person client, String purpose) {
        client.put("/intake/v1/clients/" + client.id() + "/consents/" + purpose, Requests.consent());
    }

    private static Backup backupUnderLoad(RunningStack stack, List<Person> clients) throws Exception {
        try (SteadyLoad load = new SteadyLoad(stack.gateway().address())) {
            for (Person client : clients.subList(0, 4)) {
                String path = "/intake/v1/clients/" + client.id();
                long[] revision = {1};
                load.add(() -> Call.put(path, registration(++revision[0], "Robin Ash " + revision[0]))
                        .by(client.token()));
            }
            await().atMost(PATIENCE).until(() -> load.successes() > 20);
            Backup backup = Backup.of(stack.database("intake"));
            long then = load.successes();
            await().atMost(PATIENCE).until(() -> load.successes() > then + 20);
            load.stop();
            assertThat(load.failures()).isEmpty();
            return backup;
        }
    }

    /** The service answers and is not well, and nothing of the old log is published a second time under another place. */
    private static void relayRefuses(RunningStack stack) {
        long cursor = Sql.number(stack.database("intake"), "select position from relay_cursor");
        stack.restart("intake");
        await().atMost(PATIENCE).untilAsserted(() -> {
            String said = stack.gateway()
                    .once(Call.get("/intake/q/health/well"))
                    .body()
                    .toString();
            assertThat(said).contains("STOPPED").contains("reposition");
        });
        assertThat(Sql.number(stack.database("intake"), "select position from relay_cursor"))
                .isEqualTo(cursor);
        stack.kill("intake");
    }

    /** Runs what the document says, with the names of this stack, and gives what it prints. */
    private static String documentedStep(RunningStack stack) throws Exception {
        String document = Files.readString(RunningStack.repository().resolve("docs/operations.md"));
        Matcher step = STEP.matcher(document);
        assertThat(step.find()).isTrue();
        String[] words = step.group(1).split(" ", -1);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.backcoach.platform.eventlog.postgres.RepositionCommand"));
        for (String word : List.of(words).subList(1, words.length)) {
            command.add(
                    switch (word) {
                        case "NAME" -> "intake";
                        case "URL" -> stack.jdbcUrl("intake");
                        case "HOST:PORT" -> stack.bootstrapServers();
                        default -> word;
                    });
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void versionsHaveNoGaps(RunningStack stack) {
        assertThat(Sql.number(
                        stack.database("intake"),
                        "select count(*) from (select from event group by client_id"
                                + " having max(version) <> count(*) or min(version) <> 1) broken"))
                .isZero();
    }

    private static void jobFindsNothing(RunningStack stack, String kind) {
        Person operations = Person.of(stack.gateway(), "operations", UUID.randomUUID());
        String job = "/intake/v1/operations/jobs/" + UUID.randomUUID();
        operations.put(job, JsonNodeFactory.instance.objectNode().put("kind", kind));
        JsonNode ended = await().atMost(PATIENCE)
                .until(
                        () -> operations.get(job).body(),
                        seen -> !seen.path("state").asText().equals("RUNNING"));
        assertThat(ended.path("state").asText()).isEqualTo("DONE");
        assertThat(operations.get(job + "/findings").body().path("items")).isEmpty();
    }

    private static void whatIsLostIsWhatTheDocumentSays(List<Person> before, List<Person> after) {
        assertThat(nameOf(before.getLast())).isEqualTo("Robin Ash");
        Person late = after.getFirst();
        assertThat(nameOf(late)).isEqualTo("[redacted]");
        late.put("/intake/v1/clients/" + late.id(), registration(2, "Robin Ash"));
        assertThat(nameOf(late)).isEqualTo("Robin Ash");
    }

    private static String nameOf(Person client) {
        Reply registration = client.get("/intake/v1/clients/" + client.id() + "/registration");
        return registration.body().path("name").asText();
    }

    private static void lifeGoesOn(RunningStack stack, Person known, Person other) {
        consent(known, "RESEARCH");
        consent(other, "MARKETING");
        new PublishedInOrder(stack, known.id()).check();
        new PublishedInOrder(stack, other.id()).check();
        new TakenInOnce(stack, known.id()).check();
    }
}
