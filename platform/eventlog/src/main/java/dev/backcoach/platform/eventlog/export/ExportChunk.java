package dev.backcoach.platform.eventlog.export;

import dev.backcoach.platform.decider.ClientId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A piece of what one service holds of a client, encrypted for one export. It opens only as what it is: the encryption is
 * bound to everything in {@link Place}.
 *
 * @param sealed at most some 257 KiB
 */
public record ExportChunk(ClientId client, Place place, byte[] sealed) {

    /**
     * Where a piece belongs.
     *
     * @param service the short name of whose part it is
     * @param attempt new each time that the service builds its part; pieces of two attempts never go together
     * @param number 1, 2, 3 ... within the attempt
     * @param last whether the attempt is whole with it; it holds the {@link PartSummary}
     */
    public record Place(UUID exportId, String service, UUID attempt, int number, boolean last) {

        public Place {
            if (number < 1) {
                throw new IllegalArgumentException("a piece of an export with the number " + number);
            }
        }

        byte[] boundTo() {
            return (exportId + "/" + service + "/" + attempt + "/" + number + "/" + last)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }
}
