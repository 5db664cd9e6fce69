package dev.backcoach.intake.api;

import dev.backcoach.platform.decider.ClientId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A one-time code: the id of whom it is about and 144 random bits, in URL-safe base64. Only its hash is kept.
 *
 * @param client whose code it is
 */
record InvitationCode(ClientId client, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID = 16;
    private static final int LENGTH = ID + 18;

    /** A new code. */
    static InvitationCode forClient(ClientId client) {
        byte[] secret = new byte[LENGTH - ID];
        RANDOM.nextBytes(secret);
        byte[] code = ByteBuffer.allocate(LENGTH)
                .putLong(client.value().getMostSignificantBits())
                .putLong(client.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new InvitationCode(
                client, Base64.getUrlEncoder().withoutPadding().encodeToString(code));
    }

    /** The code of this text; empty where it cannot be one. */
    static Optional<InvitationCode> read(String text) {
        try {
            byte[] code = Base64.getUrlDecoder().decode(text);
            if (code.length != LENGTH) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(code);
            return Optional.of(new InvitationCode(new ClientId(new UUID(bytes.getLong(), bytes.getLong())), text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** SHA-256 in hex. */
    String hash() {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 on this machine", e);
        }
    }
}
