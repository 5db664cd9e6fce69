package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.testing.LocalPort;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real stack with tiny servers where the services would be. */
class LocalStackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> told = new CopyOnWriteArrayList<>();
    private static final Ports ports = Ports.free();

    @TempDir
    private static Path folder;

    private static LocalStack stack;

    @BeforeAll
    static void start() throws Exception {
        TinyService.installAll(folder.resolve("repository"));
        stack = newStack();
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void givesEachServiceItsOwnDatabaseBehindTheGateway() throws Exception {
        assertThat(get("/intake/v1/clients").body())
                .startsWith("/intake/v1/clients jdbc:postgresql:")
                .contains("/intake?");
        assertThat(get("/progress/v1").body()).contains("/progress?");
    }

    @Test
    void createsTheTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(Topics.all().keySet()).allTopicNames().get(30, TimeUnit.SECONDS);

            assertThat(topics)
                    .hasSize(7)
                    .containsKeys("backcoach.programme.events", "backcoach.analytics.events", "backcoach.exports");
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void startsAServiceAgainThatIsKilledFromOutside() throws Exception {
        long pid = stack.pid(Service.ASSESSMENT).orElseThrow();

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> stack.pid(Service.ASSESSMENT)
                        .filter(present -> present != pid)
                        .isPresent());
        await().atMost(PATIENCE).until(() -> get("/assessment/v1").statusCode() == 200);
        assertThat(told).anyMatch(line -> line.startsWith("The assessment-service ended unexpectedly"));
    }

    @Test
    void leavesAServiceDownThatItKilledUntilItIsRestarted() throws Exception {
        stack.kill(Service.PROGRAMME);

        assertThat(stack.pid(Service.PROGRAMME)).isEmpty();
        HttpResponse<String> refusal = get("/programme/v1");
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();

        stack.restart(Service.PROGRAMME);
        assertThat(get("/programme/v1").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsDatabaseAndTopicsOverAStop() throws Exception {
        execute("create table kept (text varchar)");
        String token = stack.issuer().token("coach", SampleId.COACH.id());
        String issuer = stack.issuer().address();
        stack.close();
        assertThat(ports.of(Service.INTAKE)).matches(LocalPort::isFree);

        stack = newStack();
        stack.start();

        execute("insert into kept values ('still here')");
        assertThat(stack.issuer().address()).isEqualTo(issuer);
        assertThat(keyOf(stack.issuer().token("coach", SampleId.COACH.id()))).isEqualTo(keyOf(token));
    }

    @Test
    void canTakeTheDatabaseAndTheBrokerAway() throws Exception {
        stack.stopDatabase();
        assertThatThrownBy(() -> execute("select 1")).isInstanceOf(SQLException.class);
        stack.startDatabase();
        execute("select 1");

        stack.stopBroker();
        assertThat(ports.kafka()).matches(LocalPort::isFree);
        stack.startBroker();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("backcoach.intake.events");
        }
    }

    @Test
    void isAloneInItsFolderAndSaysWhoHasIt() {
        assertThatThrownBy(LocalStackTest::newStack)
                .isInstanceOf(StackFault.class)
                .hasMessageContaining(
                        "already runs as process " + ProcessHandle.current().pid());
    }

    @Test
    void namesThePortThatIsTaken(@TempDir Path other) {
        try (LocalStack second = new LocalStack(folder.resolve("repository"), other, ports, told::add)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackFault.class)
                    .hasMessageContaining("port " + ports.postgres() + " (wanted for PostgreSQL)")
                    .hasMessageContaining("port " + ports.gateway());
        }
    }

    @Test
    void leavesNothingRunningWhenItIsStoppedWhileItStarts(@TempDir Path other) {
        Ports otherPorts = Ports.free();
        List<String> toldOther = new CopyOnWriteArrayList<>();
        LocalStack second = new LocalStack(folder.resolve("repository"), other, otherPorts, toldOther::add);
        CompletableFuture<Void> start = CompletableFuture.runAsync(second::start);
        await().atMost(PATIENCE).until(() -> !toldOther.isEmpty());

        second.close();

        assertThat(start).failsWithin(PATIENCE);
        assertThat(otherPorts.postgres()).matches(LocalPort::isFree);
        assertThat(otherPorts.kafka()).matches(LocalPort::isFree);
        assertThat(otherPorts.gateway()).matches(LocalPort::isFree);
    }

    @Test
    void saysWhatIsNotBuilt(@TempDir Path other) {
        try (LocalStack second = new LocalStack(other, other, Ports.free(), told::add)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackFault.class)
                    .hasMessageContaining("quarkus-run.jar is missing");
        }
    }

    @Test
    void startsOverWithNothingOfEarlierRuns(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres").resolve("data"));
        Files.writeString(other.resolve("clock"), "PT1H");
        try (LocalStack second = new LocalStack(other, other, Ports.free(), told::add)) {
            second.startOver();
        }

        assertThat(other).isDirectoryNotContaining("regex:.*(postgres|clock)");
    }

    private static LocalStack newStack() {
        return new LocalStack(folder.resolve("repository"), folder.resolve("data"), ports, told::add);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.address().resolve(path))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(Service.INTAKE));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The header of a token names the key. */
    private static String keyOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
