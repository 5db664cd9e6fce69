package dev.backcoach.intake.client;

import static dev.backcoach.intake.Samples.CONTENT;

import dev.backcoach.intake.command.CompleteExport;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RequestExport;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.ExportRequested;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.RecordExported;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.testing.Specification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID COACH = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final UUID EXPORT = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    private static final ClientRegistered REGISTERED =
            new ClientRegistered("Robin", "robin@example.org", "1984-05-17", 1984, Sex.F, "Europe/London", NOW);
    private static final IntakeDecider DECIDER =
            new IntakeDecider(CONTENT.screening(), CONTENT.triggers(), CONTENT.start());
    private static final Specification<IntakeCommand, IntakeEvent, ClientRecord> SPECIFICATION =
            Specification.of(DECIDER.initial(), DECIDER::decide, DECIDER::evolve);

    @Test
    void everyServiceIsAskedWithTheKeyToEncryptTo() {
        SPECIFICATION
                .given(REGISTERED)
                .when(new RequestExport(EXPORT, null, "key", NOW))
                .then(new ExportRequested(EXPORT, null, "key", NOW));
        SPECIFICATION
                .given(REGISTERED)
                .when(new RequestExport(EXPORT, COACH, "key", NOW))
                .then(new ExportRequested(EXPORT, COACH, "key", NOW));
    }

    @Test
    void itsCompletionIsRecorded() {
        SPECIFICATION
                .given(REGISTERED, new ExportRequested(EXPORT, null, "key", NOW))
                .when(new CompleteExport(EXPORT, 412, NOW))
                .then(new RecordExported(EXPORT, 412, NOW));
    }

    @Test
    void nothingIsKnownOfWhoIsNotRegistered() {
        SPECIFICATION.given().when(new RequestExport(EXPORT, null, "key", NOW)).thenRefused(Rejection.class);
    }
}
