package dev.backcoach.platform.eventlog.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.backcoach.platform.decider.ClientId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The master keys of a service, each with an id: the primary one wraps clients' keys (AES-256-GCM, bound to the client),
 * all of them unwrap. A Tink keyset in JSON, which is a secret. Changing it means: add a key, let every process know it,
 * make it the primary one, wrap everything again, remove the old one; at every step what there is can be opened. A
 * changed set is a new object.
 */
public final class MasterKeys {

    private final KeysetHandle keyset;
    private final Aead aead;

    private MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * Reads a keyset.
     *
     * @param json as {@link #toJson} writes it
     * @throws IllegalArgumentException when it is no Tink keyset of AEAD keys
     */
    public static MasterKeys parse(String json) {
        try {
            AeadConfig.register();
            return new MasterKeys(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The master key is not a Tink keyset with an AEAD key in JSON.", e);
        }
    }

    /** One new random key. */
    public static MasterKeys generated() {
        try {
            AeadConfig.register();
            return new MasterKeys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-256-GCM on this machine", e);
        }
    }

    /** These and a new random key that only unwraps until it is made the primary one. */
    public MasterKeys withOneMore() {
        return changed(KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()));
    }

    /**
     * These, with another one that wraps from now on.
     *
     * @throws IllegalArgumentException when there is no key with that id
     */
    public MasterKeys withPrimary(long id) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(placeOf(id)).makePrimary();
        return changed(builder);
    }

    /**
     * These without one; what it wrapped can not be opened any more.
     *
     * @throws IllegalArgumentException when there is no key with that id, or when it is the primary one
     */
    public MasterKeys without(long id) {
        int place = placeOf(id);
        if (id == primary()) {
            throw new IllegalArgumentException(
                    "Key " + id + " is the primary one. Make another one primary and wrap everything again first.");
        }
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.deleteAt(place);
        return changed(builder);
    }

    /** The ids of the keys that can unwrap, smallest first. */
    public Set<Long> ids() {
        Set<Long> ids = new TreeSet<>();
        IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> entry.getStatus() == KeyStatus.ENABLED)
                .forEach(entry -> ids.add(Integer.toUnsignedLong(entry.getId())));
        return ids;
    }

    /** The id of the key that wraps. */
    public long primary() {
        return Integer.toUnsignedLong(keyset.getPrimary().getId());
    }

    /** The keyset with its secrets, in the form that {@link #parse} reads. */
    public String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master keys cannot be written", e);
        }
    }

    /** Wraps a client's key with the primary one. */
    byte[] wrap(ClientId client, KeysetHandle key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, boundTo(client));
    }

    /** @throws GeneralSecurityException when none of these wrapped it, or not for this client */
    KeysetHandle unwrap(ClientId client, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, boundTo(client));
    }

    /**
     * The same key of a client, wrapped with the primary one.
     *
     * @throws IllegalStateException when none of these wrapped it, or not for this client
     */
    public byte[] wrappedAgain(ClientId client, byte[] wrapped) {
        try {
            return wrap(client, unwrap(client, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of client " + client + " was wrapped with master key " + WrappedKey.masterOf(wrapped)
                            + " and cannot be unwrapped.",
                    e);
        }
    }

    /** Ids, and nothing secret. */
    @Override
    public String toString() {
        return "master keys " + ids() + ", primary " + primary();
    }

    private int placeOf(long id) {
        return IntStream.range(0, keyset.size())
                .filter(place -> Integer.toUnsignedLong(keyset.getAt(place).getId()) == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no key " + id + ", only " + ids() + "."));
    }

    private static MasterKeys changed(KeysetHandle.Builder builder) {
        try {
            return new MasterKeys(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master keys cannot be changed like this", e);
        }
    }

    private static byte[] boundTo(ClientId client) {
        return client.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
