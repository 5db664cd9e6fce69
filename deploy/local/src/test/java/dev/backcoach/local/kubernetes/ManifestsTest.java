package dev.backcoach.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Listener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests as a whole: what Kustomize makes of them is valid, complete and names nothing that is not there. */
class ManifestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"base", "production"})
    void areObjectsThatAClusterKnows(String folder) {
        assertThat(Manifests.of(Manifests.folder().resolve(folder)).all(Object.class))
                .hasSizeGreaterThan(50);
    }

    @Test
    void nameNothingThatIsNotThere() {
        assertThat(References.faults(Manifests.production())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "production"})
    void useEveryFile(String name) throws IOException {
        Path folder = Manifests.folder().resolve(name);
        List<String> listed = Files.readAllLines(folder.resolve("kustomization.yaml"));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(file -> !file.equals("kustomization.yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(listed).containsAnyOf("  - " + file, "  - path: " + file));
        }
    }

    @Test
    void holdNoSecretAndNeedEachThatIsDocumented() {
        String rendered = Kubectl.render(Manifests.folder().resolve("production"));

        assertThat(rendered).doesNotContain("kind: Secret\n");
        assertThat(Secrets.documented().keys()).isNotEmpty().allSatisfy((name, keys) -> {
            assertThat(rendered).contains("name: " + name + "\n");
            assertThat(keys).isNotEmpty();
        });
    }

    @Test
    void namesTheSameHostAtTheDoorAndInTokens() {
        URI address = Manifests.production().named(ConfigMap.class).entrySet().stream()
                .filter(map -> map.getKey().startsWith("addresses-"))
                .map(map -> URI.create(map.getValue().getData().get("BACKCOACH_URL")))
                .findFirst()
                .orElseThrow();

        assertThat(address.getScheme()).isEqualTo("https");
        assertThat(Manifests.production()
                        .one(Gateway.class, "backcoach")
                        .getSpec()
                        .getListeners())
                .extracting(Listener::getHostname)
                .containsOnly(address.getHost());
    }
}
