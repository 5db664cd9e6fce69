package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each operating task by the launcher, against the running services. */
class OperationsCommandTest {

    private static final Map<String, List<String>> READ_MODELS = Map.of(
            "intake", List.of("client-list-v1", "submission-v1"),
            "assessment", List.of("assessment-v1", "test-history-v1"),
            "progress", List.of("diary-v2"),
            "programme", List.of("decision-v1", "caseload-v2"));

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(300)
    void everyServiceIsCheckedAndItsReadModelsAreFilledAnew() throws Exception {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        Person coach = journey.coach();
        String caseload = coach.get("/programme/v1/caseload").body().toString();
        for (String service : RunningStack.SERVICES) {
            assertThat(ops(service, "positions")).contains("\"LEADING\"").contains("backcoach.");
            assertThat(ops(service, "replay-check"))
                    .contains("\"state\" : \"DONE\"")
                    .contains("\"findings\" : 0");
            assertThat(ops(service, "verify")).contains("\"state\" : \"DONE\"").contains("\"findings\" : 0");
            for (String readModel : READ_MODELS.get(service)) {
                assertThat(ops(service, "rebuild", readModel)).contains("\"state\" : \"DONE\"");
            }
            assertThat(ops(service, "jobs")).contains("READ_MODEL_REBUILD");
        }
        assertThat(coach.get("/programme/v1/caseload").body().toString()).isEqualTo(caseload);
    }

    @Test
    @Timeout(180)
    void withoutTheBrokerOnlyWhatReadsTheTopicIsRefused() throws Exception {
        stack.stopBroker();
        try {
            assertThat(ops("progress", "positions")).contains("\"relay\"").contains("\"offsets\"");
            assertThat(ops("progress", "replay-check")).contains("\"state\" : \"DONE\"");
            assertThat(refused("progress", "verify"))
                    .contains("503: The Kafka broker does not answer")
                    .contains("then send the same request again");
        } finally {
            stack.startBroker();
        }
        assertThat(ops("progress", "verify")).contains("\"state\" : \"DONE\"");
    }

    @Test
    void aClientThatIsNotParkedHasNothingToRetry() throws Exception {
        assertThat(ops("programme", "retry", UUID.randomUUID().toString())).contains("\"free\" : true");
    }

    @Test
    void theDocumentNamesEachTask() throws Exception {
        String document = Files.readString(RunningStack.repository().resolve("docs/operations.md"));
        assertThat(document)
                .contains("SERVICE positions", "SERVICE parked", "SERVICE retry CLIENT", "SERVICE replay-check")
                .contains(
                        "SERVICE discard CLIENT SOURCE VERSION REASON", "SERVICE verify", "SERVICE rebuild READ-MODEL");
    }

    private record Answer(int status, String said) {}

    private String ops(String... arguments) throws Exception {
        Answer answer = answer(arguments);
        assertThat(answer.status()).as(answer.said()).isZero();
        return answer.said();
    }

    private String refused(String... arguments) throws Exception {
        Answer answer = answer(arguments);
        assertThat(answer.status()).as(answer.said()).isEqualTo(1);
        return answer.said();
    }

    private Answer answer(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.backcoach.local.Ops"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("BACKCOACH_URL", stack.gateway().address().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
