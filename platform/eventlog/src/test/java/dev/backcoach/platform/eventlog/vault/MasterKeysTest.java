package dev.backcoach.platform.eventlog.vault;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several master keys: one wraps, all unwrap, and an old one may go when nothing needs it any more. */
class MasterKeysTest {

    private final InMemoryEventStore store = new InMemoryEventStore(InstantSource.system());
    private final ClientId client = client();
    private final MasterKeys old = MasterKeys.generated();

    @Test
    void aNewKeyOpensFromTheBeginningAndWrapsOnlyWhenItIsThePrimaryOne() {
        MasterKeys both = old.withOneMore();
        assertThat(both.ids()).hasSize(2).contains(old.primary());
        assertThat(both.primary()).isEqualTo(old.primary());

        MasterKeys turned = both.withPrimary(other(both));
        String sealed = new Vault(turned, store.clientKeys()).seal(client, "note", "x");
        assertThat(store.clientKeys().masters()).containsExactly(turned.primary());
        assertThat(new Vault(both, store.clientKeys()).open(client, "note", sealed))
                .contains("x");
    }

    @Test
    void whatTheOldKeyWrappedIsOpenedUntilItIsRemoved() {
        String sealed = new Vault(old, store.clientKeys()).seal(client, "note", "x");
        MasterKeys both = old.withOneMore();
        MasterKeys turned = both.withPrimary(other(both));
        assertThat(new Vault(turned, store.clientKeys()).open(client, "note", sealed))
                .contains("x");

        Vault without = new Vault(turned.without(old.primary()), store.clientKeys());
        assertThatThrownBy(() -> without.open(client, "note", sealed)).hasMessageContaining("another master key");
        assertThatThrownBy(without::requireMasters)
                .hasMessageContaining("master key [" + old.primary() + "]")
                .hasMessageContaining("./backcoach rewrap");
        new Vault(turned, store.clientKeys()).requireMasters();
    }

    @Test
    void aKeyWrappedAgainIsTheSameKey() {
        String sealed = new Vault(old, store.clientKeys()).seal(client, "note", "x");
        MasterKeys both = old.withOneMore();
        MasterKeys turned = both.withPrimary(other(both));
        byte[] wrapped = ((ClientKeys.Wrapped) store.clientKeys().find(client)).bytes();
        byte[] again = turned.wrappedAgain(client, wrapped);
        assertThat(WrappedKey.masterOf(wrapped)).isEqualTo(old.primary());
        assertThat(WrappedKey.masterOf(again)).isEqualTo(turned.primary());

        InMemoryEventStore moved = new InMemoryEventStore(InstantSource.system());
        moved.clientKeys().addIfAbsent(client, again);
        assertThat(new Vault(turned.without(old.primary()), moved.clientKeys()).open(client, "note", sealed))
                .contains("x");
    }

    @Test
    void aWrappedKeyIsBoundToItsClient() {
        new Vault(old, store.clientKeys()).seal(client, "note", "x");
        byte[] wrapped = ((ClientKeys.Wrapped) store.clientKeys().find(client)).bytes();
        assertThatThrownBy(() -> old.wrappedAgain(client(), wrapped)).isInstanceOf(IllegalStateException.class);
        wrapped[wrapped.length / 2] ^= 1;
        assertThatThrownBy(() -> old.wrappedAgain(client, wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neitherThePrimaryKeyNorAnUnknownOneIsRemoved() {
        assertThatThrownBy(() -> old.without(old.primary())).hasMessageContaining("primary");
        assertThatThrownBy(() -> old.without(1)).hasMessageContaining("There is no key 1");
        assertThatThrownBy(() -> old.withPrimary(1)).hasMessageContaining("There is no key 1");
        assertThat(old.toString()).doesNotContain("value");
    }

    @Test
    void whatIsNoWrappedKeyIsNotTakenForOne() {
        assertThatThrownBy(() -> WrappedKey.masterOf(new byte[WrappedKey.HEAD])).hasMessage("this is no wrapped key");
    }

    @Test
    void theCommandLeadsFromOneKeyToTheNext() throws IOException {
        String one = written("", "new");
        String two = written(one, "add");
        long added = other(MasterKeys.parse(two));
        String turned = written(two, "primary", Long.toString(added));
        String last =
                written(turned, "remove", Long.toString(MasterKeys.parse(one).primary()));
        assertThat(MasterKeys.parse(last).ids()).containsExactly(added);
        assertThat(written(last, "list")).contains("primary " + added).doesNotContain("value");
        assertThat(run(last, new ByteArrayOutputStream(), "remove", Long.toString(added)))
                .isEqualTo(1);
        assertThat(run("no keyset", new ByteArrayOutputStream(), "add")).isEqualTo(1);
        assertThat(run("", new ByteArrayOutputStream(), "primary")).isEqualTo(2);
    }

    private static long other(MasterKeys two) {
        return two.ids().stream().filter(id -> id != two.primary()).findFirst().orElseThrow();
    }

    private static String written(String keyset, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(keyset, out, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int run(String keyset, ByteArrayOutputStream out, String... arguments) throws IOException {
        return MasterKeyCommand.run(
                List.of(arguments),
                new ByteArrayInputStream(keyset.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
