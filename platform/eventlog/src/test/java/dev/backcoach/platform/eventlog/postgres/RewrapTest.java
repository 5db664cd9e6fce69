package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Topic;
import dev.backcoach.platform.eventlog.vault.MasterKeys;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients' keys are wrapped again with the new master key, and what they seal stays as it is. */
class RewrapTest {

    private static final int CLIENTS = 25;

    private final PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
    private final MasterKeys old = MasterKeys.generated();
    private final MasterKeys turned = turned(old);
    private final Map<ClientId, String> sealed = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    RewrapTest() {
        Vault vault = vault(old);
        for (int i = 0; i < CLIENTS; i++) {
            ClientId client = client();
            sealed.put(client, vault.seal(client, "note", "note " + i));
        }
    }

    @Test
    void whatWasSealedIsOpenedWithoutTheOldKeyAfterwards() throws SQLException {
        assertThat(rewrap(told::add)).isEqualTo(CLIENTS);
        assertThat(told).contains("20 keys looked at, 20 wrapped again.");
        assertThat(keys().masters()).containsExactly(turned.primary());
        Vault after = vault(turned.without(old.primary()));
        after.requireMasters();
        int i = 0;
        for (Map.Entry<ClientId, String> one : sealed.entrySet()) {
            assertThat(after.open(one.getKey(), "note", one.getValue())).contains("note " + i++);
        }
    }

    @Test
    void interruptedItGoesOnWhereItWas() throws SQLException {
        assertThatThrownBy(() -> rewrap(line -> {
                    throw new IllegalStateException("pulled the plug after: " + line);
                }))
                .hasMessageContaining("10 keys looked at");
        assertThat(keys().masters()).containsExactlyInAnyOrder(old.primary(), turned.primary());
        assertThatThrownBy(vault(turned.without(old.primary()))::requireMasters)
                .hasMessageContaining("./backcoach rewrap");
        assertThat(rewrap(told::add)).isEqualTo(CLIENTS - 10);
        assertThat(rewrap(told::add)).isZero();
    }

    @Test
    void aKeyThatIsDestroyedMeanwhileStaysDestroyed() throws SQLException {
        ClientId erased = sealed.keySet().iterator().next();
        rewrap(line -> {
            if (told.isEmpty()) {
                log.store.transact(t -> {
                    sealed.keySet().forEach(t::destroyKey);
                    return null;
                });
            }
            told.add(line);
        });
        assertThat(log.number("select count(*) from client_key where wrapped is not null"))
                .isZero();
        Vault after = vault(turned);
        assertThat(after.open(erased, "note", sealed.get(erased))).isEmpty();
        assertThatThrownBy(() -> after.seal(erased, "note", "y")).isInstanceOf(ClientGone.class);
    }

    @Test
    void aMasterKeyThatIsMissingIsNamedAndTheKeyLeftAlone() {
        MasterKeys strangers = MasterKeys.generated();
        assertThatThrownBy(() -> new Rewrap(connection(), strangers, 10, told::add).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key " + old.primary());
        assertThat(keys().masters()).containsExactly(old.primary());
    }

    @Test
    void theCommandTellsWhatItNeedsAndWhatItDid(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Path keyset = Files.writeString(folder.resolve("keyset"), turned.toJson());
        assertThat(RewrapCommand.run(List.of(), print, print)).isEqualTo(2);
        List<String> call = List.of("--database", log.url(), "--master-keyset", keyset.toString());
        assertThat(RewrapCommand.run(call, print, print)).isZero();
        Files.writeString(keyset, "no keyset");
        assertThat(RewrapCommand.run(call, print, print)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Usage: ./backcoach rewrap")
                .contains("Done: " + CLIENTS + " keys wrapped again")
                .contains("Not finished: The master key is not a Tink keyset");
    }

    private int rewrap(Consumer<String> progress) throws SQLException {
        try (Connection connection = connection()) {
            return new Rewrap(connection, turned, 10, progress).run();
        }
    }

    private Connection connection() throws SQLException {
        return log.dataSource.getConnection();
    }

    private PostgresClientKeys keys() {
        return new PostgresClientKeys(log.dataSource);
    }

    private Vault vault(MasterKeys masters) {
        return new Vault(masters, keys());
    }

    private static MasterKeys turned(MasterKeys old) {
        MasterKeys both = old.withOneMore();
        return both.withPrimary(both.ids().stream()
                .filter(id -> id != old.primary())
                .findFirst()
                .orElseThrow());
    }
}
