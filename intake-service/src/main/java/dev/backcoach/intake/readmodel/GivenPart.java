package dev.backcoach.intake.readmodel;

import java.util.UUID;

/**
 * A service's part of an export that is whole.
 *
 * @param attempt which of the times that the service has given it
 * @param chunks how many pieces it has, the last one included
 * @param events how many it holds
 */
public record GivenPart(UUID export, String service, UUID attempt, int chunks, long events) {

    static GivenPart of(ExportPartRow row) {
        return new GivenPart(row.key.export(), row.key.service(), row.attempt, row.chunks, row.events);
    }
}
