package dev.backcoach.platform.eventlog.vault;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is sealed, for whom, and until when. */
class VaultTest {

    private final InMemoryEventStore store = new InMemoryEventStore(InstantSource.system());
    private final String master = Vault.newMasterKeyset();
    private final Vault vault = new Vault(master, store.clientKeys());
    private final ClientId client = client();

    @Test
    void aSealedValueOpensForItsClientAndFieldOnly() {
        String sealed = vault.seal(client, "note", "sore after gardening");
        assertThat(sealed).doesNotContain("sore");
        assertThat(vault.open(client, "note", sealed)).contains("sore after gardening");
        assertThatThrownBy(() -> vault.open(client, "name", sealed)).isInstanceOf(IllegalStateException.class);
        ClientId other = client();
        vault.seal(other, "note", "x");
        assertThatThrownBy(() -> vault.open(other, "note", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whicheverBitIsFlippedASealedValueDoesNotOpen() {
        byte[] sealed = Base64.getDecoder().decode(vault.seal(client, "note", "sore"));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> vault.open(client, "note", text)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(client, "note", "not base64!")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameValueIsNeverSealedAlike() {
        assertThat(vault.seal(client, "note", "x")).isNotEqualTo(vault.seal(client, "note", "x"));
    }

    @Test
    void anotherProcessWithTheSameMasterKeyOpensItAndOneWithAnotherCannot() {
        String sealed = vault.seal(client, "note", "x");
        assertThat(new Vault(master, store.clientKeys()).open(client, "note", sealed))
                .contains("x");
        Vault stranger = new Vault(Vault.newMasterKeyset(), store.clientKeys());
        assertThatThrownBy(() -> stranger.open(client, "note", sealed)).hasMessageContaining("another master key");
        assertThatThrownBy(() -> new Vault("secret", store.clientKeys())).hasMessageContaining("Tink keyset");
    }

    @Test
    void onceTheKeyIsDestroyedNothingOpensAndNothingIsSealed() {
        String sealed = vault.seal(client, "note", "x");
        store.transact(t -> {
            t.destroyKey(client);
            return null;
        });
        assertThat(vault.open(client, "note", sealed)).contains("x"); // held in memory until it is forgotten
        vault.forget(client);
        assertThat(vault.open(client, "note", sealed)).isEmpty();
        assertThatThrownBy(() -> vault.seal(client, "note", "y")).isInstanceOf(ClientGone.class);
    }

    record Inner(@Personal String text, int minutes) {}

    record Outer(String code, @Personal String name, List<Inner> inner, Optional<Integer> age, OffsetDateTime at) {}

    @Test
    void personalComponentsAreSealedHoweverDeepAndTheRestIsPlain() {
        SealedJson json = new SealedJson(vault);
        Outer outer = new Outer(
                "A1",
                "Ada Lovelace",
                List.of(new Inner("in the left hip", 12), new Inner(null, 0)),
                Optional.empty(),
                OffsetDateTime.parse("2026-03-01T18:00:00+01:00"));
        String written = json.write(client, outer);
        assertThat(written)
                .contains("\"code\":\"A1\"", "\"minutes\":12", "2026-03-01T18:00:00+01:00")
                .doesNotContain("Ada", "hip");
        assertThat(json.read(client, written, Outer.class)).isEqualTo(outer);
    }

    @Test
    void whatCannotBeOpenedAnyMoreReadsAsRedacted() {
        SealedJson json = new SealedJson(vault);
        String written = json.write(client, new Inner("x", 12));
        store.transact(t -> {
            t.destroyKey(client);
            return null;
        });
        vault.forget(client);
        assertThat(json.read(client, written, Inner.class)).isEqualTo(new Inner(Personal.REDACTED, 12));
    }

    @Test
    void thatTheDatabaseIsAwayOrTheClientGoneArrivesAsWhatItIs() {
        ClientKeys away = new ClientKeys() {
            @Override
            public Held find(ClientId anybody) {
                throw new StoreUnavailable("away", null);
            }

            @Override
            public Held addIfAbsent(ClientId anybody, byte[] wrapped) {
                throw new StoreUnavailable("away", null);
            }

            @Override
            public Set<Long> masters() {
                throw new StoreUnavailable("away", null);
            }
        };
        SealedJson json = new SealedJson(vault);
        String written = json.write(client, new Inner("x", 12));
        SealedJson without = new SealedJson(new Vault(master, away));
        assertThatThrownBy(() -> without.write(client, new Inner("x", 12))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> without.read(client, written, Inner.class)).isInstanceOf(StoreUnavailable.class);
        store.transact(t -> {
            t.destroyKey(client);
            return null;
        });
        vault.forget(client);
        assertThatThrownBy(() -> json.write(client, new Inner("x", 12))).isInstanceOf(ClientGone.class);
    }

    record Wrong(@Personal int age) {}

    @Test
    void onlyTextCanBePersonal() {
        assertThatThrownBy(() -> new SealedJson(vault).write(client, new Wrong(42)))
                .hasStackTraceContaining("@Personal is for String components");
    }

    @Test
    void unknownFieldsAreIgnoredAndPlainTextInASealedFieldIsNot() {
        SealedJson json = new SealedJson(vault);
        assertThat(json.read(client, "{\"minutes\":3,\"new\":{\"a\":1}}", Inner.class))
                .isEqualTo(new Inner(null, 3));
        assertThatThrownBy(() -> json.read(client, "{\"text\":\"plain\"}", Inner.class))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("Inner");
    }
}
