package dev.backcoach.progress.event;

import java.util.UUID;

/** What is published of a fact that another service has published already. */
public record FactReference(UUID sourceEventId) {

    /** The published form of a noted fact. */
    public static FactReference to(ProgressEvent.Noted noted) {
        return new FactReference(noted.sourceEventId());
    }
}
