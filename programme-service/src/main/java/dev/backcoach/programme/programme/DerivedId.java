package dev.backcoach.programme.programme;

import java.util.UUID;

/** Ids without randomness: the same source and number always give the same one. */
public final class DerivedId {

    private DerivedId() {}

    /** The id with this number among those that derive from the source. */
    public static UUID of(UUID source, long number) {
        byte[] name = new byte[3 * Long.BYTES];
        write(source.getMostSignificantBits(), name, 0);
        write(source.getLeastSignificantBits(), name, Long.BYTES);
        write(number, name, 2 * Long.BYTES);
        return UUID.nameUUIDFromBytes(name);
    }

    private static void write(long value, byte[] bytes, int from) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[from + i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
    }
}
