package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every part of docker-compose.yml has to have. */
class ComposeFileTest {

    private static final String EXACT_TAG = "[a-z0-9./-]+:\\d+\\.\\d+(\\.\\d+)?(-[a-z]+)?";

    static Stream<String> parts() {
        return Deployment.parts().keySet().stream();
    }

    static Stream<String> servers() {
        return parts().filter(part -> !isJob(part));
    }

    @Test
    void hasEverythingThatTheLocalStackHas() {
        List<String> expected =
                new ArrayList<>(List.of("postgres", "certificates", "kafka", "topics", "identity", "gateway"));
        Arrays.stream(Service.values()).map(Service::shortName).forEach(expected::add);

        assertThat(parts()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void hasAnImageWithAnExactTag(String part) {
        assertThat(value(part, "image")).asString().matches(EXACT_TAG);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void runsWithoutRightsOverTheMachine(String part) {
        assertThat(value(part, "user")).asString().matches("[1-9]\\d*:\\d+");
        assertThat(value(part, "read_only")).isEqualTo(true);
        assertThat(value(part, "cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(value(part, "security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        assertThat(Deployment.parts().get(part))
                .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc", "devices", "env_file");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void isLimited(String part) {
        Map<?, ?> limits = map(map(map(part, "deploy").get("resources")).get("limits"));

        assertThat(limits.get("cpus")).asString().matches("[0-9.]+");
        assertThat(limits.get("memory")).asString().matches("\\d+[mg]");
        assertThat(limits.get("pids")).isInstanceOf(Integer.class);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void saysWhetherItIsHealthy(String part) {
        Map<?, ?> health = map(part, "healthcheck");

        assertThat((List<?>) health.get("test")).first().isEqualTo("CMD");
        assertThat(health.keySet().stream().map(Object::toString))
                .contains("interval", "timeout", "retries", "start_period");
        assertThat(value(part, "restart")).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void waitsForWhatItNeedsToBeHealthy(String part) {
        Object needed = value(part, "depends_on");
        if (needed == null) {
            assertThat(part).isIn("postgres", "certificates");
            return;
        }
        map(needed)
                .forEach((other, how) -> assertThat(map(how).get("condition"))
                        .isEqualTo(isJob(other.toString()) ? "service_completed_successfully" : "service_healthy"));
    }

    @Test
    void waitsForEverythingThatThePartUses() {
        assertThat(needs("identity")).containsExactly("postgres");
        assertThat(needs("topics")).containsExactly("kafka");
        assertThat(needs("kafka")).containsExactly("certificates");
        for (Service service : Service.values()) {
            assertThat(needs(service.shortName())).containsExactly("identity", "kafka", "postgres", "topics");
        }
        assertThat(needs("gateway")).containsExactly("assessment", "identity", "intake", "programme", "progress");
    }

    @Test
    void letsOnlyTheGatewayBeReached() {
        assertThat(parts().filter(part -> value(part, "ports") != null)).containsExactly("gateway");
        assertThat(value("gateway", "ports")).isEqualTo(List.of("${BACKCOACH_LISTEN:-127.0.0.1:8080}:8080"));
        assertThat(value("gateway", "networks")).isEqualTo(List.of("front"));
        assertThat(value("postgres", "networks")).isEqualTo(List.of("back"));
        assertThat(value("kafka", "networks")).isEqualTo(List.of("back"));
        assertThat(Deployment.text("docker-compose.yml")).contains("back: {internal: true}");
    }

    @Test
    void keepsWhatHasToOutliveAContainer() {
        assertThat((List<?>) value("postgres", "volumes"))
                .anySatisfy(volume -> assertThat(volume).isEqualTo("postgres:/var/lib/postgresql"));
        assertThat((List<?>) value("kafka", "volumes"))
                .anySatisfy(volume -> assertThat(volume).isEqualTo("kafka:/var/lib/kafka/data"));
        assertThat(Deployment.environment("kafka").get("KAFKA_LOG_DIRS")).isEqualTo("/var/lib/kafka/data");
        assertThat((List<?>) value("postgres", "command"))
                .map(Object::toString)
                .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }

    private static boolean isJob(String part) {
        return "no".equals(value(part, "restart"));
    }

    private static Set<String> needs(String part) {
        Set<String> names = new TreeSet<>();
        map(part, "depends_on").keySet().forEach(name -> names.add(name.toString()));
        return names;
    }

    private static Object value(String part, String key) {
        return Deployment.parts().get(part).get(key);
    }

    private static Map<?, ?> map(String part, String key) {
        return map(value(part, key));
    }

    private static Map<?, ?> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }
}
