package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/** A late report that changes nothing any more (R-LATE-1). */
public record ReportRecorded(UUID decision, UUID sourceEvent, LocalDate about) implements Outcome {}
