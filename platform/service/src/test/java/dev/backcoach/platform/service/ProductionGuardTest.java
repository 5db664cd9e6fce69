package dev.backcoach.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.eventlog.vault.MasterKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service in production refuses to start with. */
class ProductionGuardTest {

    private static final String ZEROS = """
            {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":
             {"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC",
              "value":"GiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="}}]}""";

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "quarkus.datasource.username", "intake",
            "quarkus.datasource.password", "Zk3vQm8sXw1pLr5t",
            "backcoach.vault.master-keyset", MasterKeys.generated().toJson(),
            "quarkus.oidc.auth-server-url", "http://identity:8080/identity/realms/backcoach",
            "kafka.security.protocol", "SASL_SSL"));

    private List<String> faults() {
        return ProductionGuard.faults(name -> Optional.ofNullable(settings.get(name)));
    }

    @Test
    void whatIsSetWithCareIsLetThrough() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsBuiltInIsNotEnough() {
        settings.clear();
        assertThat(faults()).hasSize(4);
    }

    @Test
    void onlyDevelopmentMayHaveLess() {
        settings.clear();
        settings.put("backcoach.development", "true");
        assertThat(faults()).isEmpty();
        settings.put("backcoach.development", "false");
        assertThat(faults()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "intake", "INTAKE", "changeme", "aaaaaaaaaaaaaaaa", "short"})
    void aPasswordThatEverybodyKnowsIsRefused(String password) {
        settings.put("quarkus.datasource.password", password);
        assertThat(faults()).singleElement().asString().contains("QUARKUS_DATASOURCE_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/identity, true",
        "http://127.0.0.1:1/x, true",
        "http://127.8.8.8/x, true",
        "http://[::1]/x, true",
        "not an address, true",
        "https://id.example.org/realms/backcoach, false",
        "http://10.0.0.7/x, false"
    })
    void anIssuerForDevelopmentIsRefused(String address, boolean refused) {
        settings.put("quarkus.oidc.auth-server-url", address);
        assertThat(faults()).hasSize(refused ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SASL_PLAINTEXT", "SSL"})
    void kafkaWithoutTlsOrLoginIsRefused(String protocol) {
        settings.put("kafka.security.protocol", protocol);
        assertThat(faults()).singleElement().asString().contains("KAFKA_SECURITY_PROTOCOL");
    }

    @Test
    void aMasterKeyThatIsMissingOrNoRandomOneIsRefused() {
        settings.put("backcoach.vault.master-keyset", ZEROS);
        assertThat(faults()).singleElement().asString().contains("master keyset");
        settings.remove("backcoach.vault.master-keyset");
        assertThat(faults()).singleElement().asString().contains("./backcoach master-key new");
    }

    @Test
    void theMasterKeysMayComeFromAFile() throws Exception {
        MasterKeys keys = MasterKeys.generated();
        Path file = Files.writeString(folder.resolve("keyset"), keys.toJson());
        settings.remove("backcoach.vault.master-keyset");
        settings.put("backcoach.vault.master-keyset-file", file.toString());
        assertThat(faults()).isEmpty();
        assertThat(Secrets.masterKeys(Optional.empty(), Optional.of(file)).ids())
                .isEqualTo(keys.ids());
    }

    @Test
    void oneOfTheTwoIsNeededAndNotBoth() {
        assertThatThrownBy(() -> Secrets.masterKeys(Optional.empty(), Optional.empty()))
                .hasMessageContaining("The master keyset is missing. Set either BACKCOACH_VAULT_MASTER_KEYSET");
        assertThatThrownBy(() -> Secrets.masterKeys(Optional.of("x"), Optional.of(folder)))
                .hasMessageContaining("There are two master keysets");
        assertThatThrownBy(() -> Secrets.masterKeys(Optional.empty(), Optional.of(folder.resolve("nothing"))))
                .hasMessageContaining("cannot be read");
    }
}
