package dev.backcoach.intake.event;

import java.util.UUID;

/** What is published of a fact that another service has published already. */
public record FactReference(UUID sourceEventId) {

    /** The published form of what was noted. */
    public static FactReference to(ProgrammeNoted noted) {
        return new FactReference(noted.sourceEventId());
    }
}
