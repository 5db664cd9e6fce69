package dev.backcoach.programme.log;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals the keys of pseudonyms: each with its client's own key, with which it goes. The pseudonym itself, which has to be
 * told after that, is sealed with a key of the service's own.
 */
final class AnalyticsKeys {

    /** Nobody's id: a key that is kept beside those of clients. */
    private static final ClientId SERVICE = new ClientId(new UUID(0, 0x616e_616c_7974_6963L));

    private final SecureRandom random = new SecureRandom();
    private final SealedJson json;

    AnalyticsKeys(SealedJson json) {
        this.json = json;
    }

    private record Key(@Personal String secret) {}

    private record Told(@Personal String name) {}

    /** A new random key of a client, and what it makes of the client, both sealed. */
    record Fresh(String key, String pseudonym) {}

    /** @throws dev.backcoach.platform.eventlog.ClientGone when the client has been erased */
    Fresh fresh(ClientId client) {
        String secret = Pseudonym.newKey(random);
        return new Fresh(
                json.write(client, new Key(secret)),
                json.write(SERVICE, new Told(Pseudonym.of(secret).name(client))));
    }

    /** The key, opened; empty when the client's own key has been destroyed. */
    Optional<Pseudonym> open(ClientId client, String key) {
        String secret = json.read(client, key, Key.class).secret();
        return secret.equals(Personal.REDACTED) ? Optional.empty() : Optional.of(Pseudonym.of(secret));
    }

    /** The pseudonym that is to be retired. */
    String retired(String pseudonym) {
        return json.read(SERVICE, pseudonym, Told.class).name();
    }
}
