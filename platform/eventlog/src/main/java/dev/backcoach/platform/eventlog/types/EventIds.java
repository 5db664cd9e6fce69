package dev.backcoach.platform.eventlog.types;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of events: the same command gives the same ids, in whichever try it is recorded. They keep the time prefix of the
 * command's id (UUID version 7), so they sort by time as well, and are themselves version 8.
 */
public final class EventIds {

    private EventIds() {}

    /**
     * @param service so that the services' answers to one command or fact get ids of their own
     * @param index of the event among those of the command, 0 and up
     */
    public static UUID derive(String service, UUID commandId, int index) {
        byte[] hash = sha256().digest(ByteBuffer.allocate(20 + service.length() * 3)
                .putLong(commandId.getMostSignificantBits())
                .putLong(commandId.getLeastSignificantBits())
                .putInt(index)
                .put(service.getBytes(StandardCharsets.UTF_8))
                .array());
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high =
                (commandId.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L) | 0x8000L | (bytes.getLong() & 0xFFFL);
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
