package dev.backcoach.progress.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The programme does not prescribe an exercise any more.
 *
 * @param on the local day from which it does not
 */
public record PrescriptionEndNoted(UUID sourceEventId, long sourceVersion, String exercise, LocalDate on)
        implements ProgressEvent.Noted {}
