package dev.backcoach.platform.eventlog.vault;

import java.nio.ByteBuffer;

/**
 * What can be told of a wrapped key without opening it. It is Tink's message {@code EncryptedKeyset}: its field 2 (tag
 * 0x12, then the length as a varint) holds the ciphertext, which begins with 0x01 and the id of the key that made it.
 */
public final class WrappedKey {

    /** So many first bytes say which master key it was. */
    public static final int HEAD = 8;

    private static final int CIPHERTEXT = 0x12;
    private static final int TINK = 0x01;

    private WrappedKey() {}

    /**
     * The id of the master key that wrapped it.
     *
     * @param wrapped at least its first {@link #HEAD} bytes
     * @throws IllegalStateException when it is no wrapped key
     */
    public static long masterOf(byte[] wrapped) {
        int place = 1;
        while (place < wrapped.length && wrapped[place] < 0) {
            place++;
        }
        int ciphertext = place + 1;
        if (wrapped.length < ciphertext + 5 || wrapped[0] != CIPHERTEXT || wrapped[ciphertext] != TINK) {
            throw new IllegalStateException("this is no wrapped key");
        }
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(wrapped, ciphertext + 1, 4).getInt());
    }
}
