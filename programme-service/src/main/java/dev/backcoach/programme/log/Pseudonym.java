package dev.backcoach.programme.log;

import dev.backcoach.platform.decider.ClientId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a client while one consent lasts (HMAC-SHA-256 with a random key of 256 bits, RFC 2104). Without the key
 * nobody can tell whose it is, nor that two of them are of the same client.
 */
final class Pseudonym {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;
    private static final int REFERENCE_BYTES = 8;

    private final SecretKeySpec key;

    private Pseudonym(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new random key, in base64. It is a secret. */
    static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** @param key as {@link #newKey} makes it */
    static Pseudonym of(String key) {
        return new Pseudonym(Base64.getDecoder().decode(key));
    }

    /** 32 hexadecimal digits, for the same client always the same. */
    String name(ClientId client) {
        return code("client " + client, NAME_BYTES);
    }

    /** 16 hexadecimal digits that stand for an id, always the same under this pseudonym. */
    String reference(UUID id) {
        return code("reference " + id, REFERENCE_BYTES);
    }

    private String code(String of, int bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(code, bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("no " + ALGORITHM + " on this machine", e);
        }
    }
}
