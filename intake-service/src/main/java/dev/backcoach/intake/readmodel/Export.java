package dev.backcoach.intake.readmodel;

import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An export of a client's record.
 *
 * @param coachId who asked for it; null when the client did
 * @param completedAt null before every part is in
 * @param until when it fails while it runs, when it expires once it is done
 * @param publicKey to which the services encrypt their parts
 * @param parts of the services that have given theirs
 */
public record Export(
        ClientId client,
        UUID id,
        UUID coachId,
        Instant requestedAt,
        State state,
        Instant completedAt,
        Instant until,
        String publicKey,
        List<GivenPart> parts) {

    /** RUNNING waits for parts, DONE can be downloaded, FAILED has waited too long, EXPIRED was deleted, after its day or early. */
    @Schema(name = "ExportState")
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        EXPIRED
    }

    /** How many events the parts hold. */
    public long events() {
        return parts.stream().mapToLong(GivenPart::events).sum();
    }

    /** Whether every service has given its part. */
    public boolean whole() {
        return parts.size() == Exports.SERVICES.size();
    }
}
