package dev.backcoach.platform.eventlog.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Seals personal values with a key per client (AES-256-GCM), bound to the client and the field, so that a sealed value
 * can be neither moved nor read elsewhere. The keys are wrapped by a master key and kept by {@link ClientKeys};
 * destroying a client's key makes everything sealed with it unreadable for good, copies and backups included.
 *
 * <p>Keys are held in memory for at most five minutes after they were fetched. {@link #forget} drops one at once in this
 * process; another process of the same service may still open values until its copy expires.
 */
public final class Vault {

    private static final Duration HELD_FOR = Duration.ofMinutes(5);
    private static final int HELD_AT_MOST = 50_000;

    private final MasterKeys masters;
    private final ClientKeys keys;
    private final LoadingCache<ClientId, Aead> open;

    /**
     * @param masterKeyset a Tink keyset in JSON with an AEAD primary key, as {@link #newMasterKeyset} makes one
     * @throws IllegalArgumentException when it is not
     */
    public Vault(String masterKeyset, ClientKeys keys) {
        this(MasterKeys.parse(masterKeyset), keys);
    }

    /** @param masters of this service */
    public Vault(MasterKeys masters, ClientKeys keys) {
        this.masters = masters;
        this.keys = keys;
        this.open = Caffeine.newBuilder()
                .maximumSize(HELD_AT_MOST)
                .expireAfterWrite(HELD_FOR)
                .build(this::find);
    }

    /** A new random master keyset, in the form that the constructor takes. It is a secret. */
    public static String newMasterKeyset() {
        return MasterKeys.generated().toJson();
    }

    /**
     * Sees to it that every client's key can be unwrapped.
     *
     * @throws IllegalStateException when a master key is missing; names it and says what to do
     */
    public void requireMasters() {
        Set<Long> missing = new TreeSet<>(keys.masters());
        missing.removeAll(masters.ids());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Keys of clients are wrapped with master key " + missing
                    + ", which the keyset does not have; it has " + masters.ids()
                    + ". Put it back, then wrap everything again with ./backcoach rewrap before it is removed.");
        }
    }

    /**
     * @param field the name of the record component, which is needed again to open the value
     * @return base64
     * @throws ClientGone when the client's key has been destroyed
     */
    public String seal(ClientId client, String field, String value) {
        Aead held = open.get(client);
        Aead key = held == null ? make(client) : held;
        try {
            byte[] sealed = key.encrypt(value.getBytes(StandardCharsets.UTF_8), boundTo(client, field));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed for client " + client, e);
        }
    }

    /**
     * @return the value, or empty when the client's key has been destroyed
     * @throws IllegalStateException when the value was sealed for another client or field, or was changed
     */
    public Optional<String> open(ClientId client, String field, String sealed) {
        Aead key = open.get(client);
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] value = key.decrypt(Base64.getDecoder().decode(sealed), boundTo(client, field));
            return Optional.of(new String(value, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a sealed value of client " + client + " is not what was sealed", e);
        }
    }

    /** Drops the client's key from memory, once it has been destroyed where it is kept. */
    public void forget(ClientId client) {
        open.invalidate(client);
    }

    /** The key, or null when there is none; that is not remembered, since one may be made any time. */
    private Aead find(ClientId client) {
        return switch (keys.find(client)) {
            case ClientKeys.Wrapped wrapped -> unwrap(client, wrapped.bytes());
            case ClientKeys.None _, ClientKeys.Destroyed _ -> null;
        };
    }

    private Aead make(ClientId client) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = masters.wrap(client, fresh);
            return switch (keys.addIfAbsent(client, wrapped)) {
                case ClientKeys.Wrapped held -> {
                    Aead key = unwrap(client, held.bytes());
                    open.put(client, key);
                    yield key;
                }
                case ClientKeys.Destroyed _ ->
                    throw new ClientGone("The record of client " + client + " has been erased.");
                case ClientKeys.None _ -> throw new IllegalStateException("the key of client " + client + " was lost");
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for client " + client, e);
        }
    }

    private Aead unwrap(ClientId client, byte[] wrapped) {
        try {
            return masters.unwrap(client, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of client " + client + " cannot be unwrapped: was it wrapped by another master key?", e);
        }
    }

    private static byte[] boundTo(ClientId client, String field) {
        return (client + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
