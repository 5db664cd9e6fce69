package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the images are made of. */
class ImageTest {

    private static final String OURS = "deploy/image/Dockerfile";
    private static final String KEYCLOAK = "deploy/identity/Dockerfile";
    private static final String EXACT_TAG = "[a-z0-9./-]+:\\d+\\.\\d+[a-z0-9._-]*";

    static Stream<String> finalStages() {
        return Stream.of("service", "gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, KEYCLOAK})
    void startsFromImagesWithExactTags(String file) {
        String text = Deployment.text(file);
        Map<String, String> arguments = new TreeMap<>();
        Deployment.all(text, "^ARG ([A-Z]+)=(\\S+)$").forEach(found -> arguments.put(found.group(1), found.group(2)));
        List<String> stages = Deployment.all(text, "^FROM \\S+ AS (\\S+)$").stream()
                .map(found -> found.group(1))
                .toList();

        assertThat(Deployment.all(text, "^FROM (\\S+)")).isNotEmpty().allSatisfy(found -> {
            String from = found.group(1).replaceAll("[${}]", "");
            String image = arguments.getOrDefault(from, from);
            assertThat(stages.contains(image) || image.matches(EXACT_TAG))
                    .as(image)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("finalStages")
    void startsAsSomebodyWithoutRightsAndSaysWhetherItIsHealthy(String stage) {
        String text = stage(stage);

        assertThat(text).doesNotContain("\nUSER").contains("\nHEALTHCHECK ");
        assertThat(stage("base")).containsPattern("\nUSER [1-9]\\d*:\\d+\n").doesNotContain("USER root");
        assertThat(text).containsPattern("\nENTRYPOINT \\[\"java\", ");
        assertThat(Deployment.parts()
                        .get(stage.equals("service") ? "intake" : stage)
                        .get("user"))
                .isEqualTo(Deployment.first(stage("base"), "\nUSER (\\S+)\n"));
    }

    @Test
    void copiesEachPartOfAServiceAsALayerOfItsOwnAndOursLast() {
        List<String> copied = Deployment.all(stage("service"), "^COPY --from=built \\S+/quarkus-app/(\\S+) ").stream()
                .map(found -> found.group(1))
                .toList();

        assertThat(copied).containsExactly("lib/boot/", "lib/main/", "quarkus-run.jar", "quarkus/", "app/");
    }

    @Test
    void startsAServiceFromTheCacheThatItsTrainingMadeAndChecked() {
        String training = Deployment.text("deploy/image/train");

        assertThat(Deployment.text(OURS)).contains("-Dquarkus.package.jar.type=aot-jar");
        assertThat(stage("service")).contains(" /train ${SERVICE} ${PORT}\n").contains("\"-XX:AOTCache=app.aot\"");
        assertThat(training).contains("-XX:AOTCacheOutput=app.aot", "-XX:AOTMode=on -XX:AOTCache=app.aot");
        assertThat(stage("base")).contains("-XX:MaxRAMPercentage=", "-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void buildsEveryServiceAndTheGateway() {
        List<String> expected = new ArrayList<>(List.of("deploy/local"));
        Arrays.stream(Service.values()).map(Service::moduleName).forEach(expected::add);

        String projects = Deployment.first(stage("built"), "--projects (\\S+)");
        assertThat(projects.split(",", -1)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stage("gateway")).contains("dev.backcoach.local.gateway.GatewayProgram");
    }

    @Test
    void usesTheVersionsThatTheTestsUse() {
        String java = Deployment.property("maven.compiler.release");

        assertThat(argument("JDK")).startsWith("eclipse-temurin:" + java + ".");
        assertThat(argument("MAVEN")).contains("-eclipse-temurin-" + java);
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + Deployment.property("kafka.version"));
        assertThat(image("topics")).isEqualTo(image("kafka"));
        assertThat(image("postgres") + ".")
                .startsWith("postgres:"
                        + Deployment.property("postgres-binaries.version").replaceAll("\\.0$", "") + "-");
        assertThat(Deployment.all(Deployment.text(KEYCLOAK), "^FROM (\\S+)").stream()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void preparesKeycloakForARootThatCannotBeWritten() {
        assertThat(Deployment.text(KEYCLOAK))
                .contains("kc.sh build", "\"--optimized\"", "\"--import-realm\"", "KC_HTTP_RELATIVE_PATH=/identity")
                .containsPattern("\nUSER 1000\n");
    }

    private static String argument(String name) {
        return Deployment.first(Deployment.text(OURS), "ARG " + name + "=(\\S+)");
    }

    private static String image(String part) {
        return Deployment.parts().get(part).get("image").toString();
    }

    private static String stage(String name) {
        String text = Deployment.text(OURS);
        List<MatchResult> starts = Deployment.all(text, "^FROM \\S+ AS (\\S+)$");
        for (int index = 0; index < starts.size(); index++) {
            if (starts.get(index).group(1).equals(name)) {
                int end = index + 1 < starts.size() ? starts.get(index + 1).start() : text.length();
                return text.substring(starts.get(index).start(), end);
            }
        }
        throw new AssertionError("no stage " + name);
    }
}
