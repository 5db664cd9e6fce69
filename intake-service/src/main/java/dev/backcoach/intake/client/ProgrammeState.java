package dev.backcoach.intake.client;

import dev.backcoach.intake.event.ProgrammeNoted;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the client's programme stands, as the programme service tells it.
 *
 * @param stage the highest that was entered; null before
 * @param inFlare whether a flare is open
 * @param gateAt when a gate was passed last; null before
 * @param flareAt when a flare began last; null before
 * @param version of the newest of the programme service's events about the client that is in this
 */
public record ProgrammeState(
        Status status, String stage, boolean inFlare, Instant gateAt, Instant flareAt, long version) {

    /** No programme has been opened. */
    public static final ProgrammeState NONE = new ProgrammeState(Status.NONE, null, false, null, null, 0);

    /** Whether the programme runs. */
    public enum Status {
        NONE,
        RUNNING,
        PAUSED,
        BLOCKED
    }

    ProgrammeState with(ProgrammeNoted noted) {
        return switch (noted.change()) {
            case OPENED, RESUMED -> in(Status.RUNNING, noted);
            case PAUSED -> in(Status.PAUSED, noted);
            case STOPPED -> in(Status.BLOCKED, noted);
            case STAGE_ENTERED ->
                new ProgrammeState(status, noted.stage(), inFlare, gateAt, flareAt, noted.sourceVersion());
            case GATE_PASSED -> new ProgrammeState(status, stage, inFlare, noted.at(), flareAt, noted.sourceVersion());
            case FLARE_OPENED -> new ProgrammeState(status, stage, true, gateAt, noted.at(), noted.sourceVersion());
            case FLARE_CLOSED -> new ProgrammeState(status, stage, false, gateAt, flareAt, noted.sourceVersion());
        };
    }

    private ProgrammeState in(Status changed, ProgrammeNoted noted) {
        return new ProgrammeState(changed, stage, inFlare, gateAt, flareAt, noted.sourceVersion());
    }

    /** When a gate or a flare asked for the pain profile last. */
    Optional<Instant> asksForProfile() {
        return Stream.of(Optional.ofNullable(gateAt), Optional.ofNullable(flareAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
