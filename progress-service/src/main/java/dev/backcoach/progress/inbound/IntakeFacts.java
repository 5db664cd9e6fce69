package dev.backcoach.progress.inbound;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.EraseClient;
import dev.backcoach.progress.command.ProgressCommand.NoteAnalyticsConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NoteMode;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** What the diary makes of the intake service's events: who the client is, where, and in whose care. */
final class IntakeFacts {

    static final String CLIENT_ERASED = "client-erased.v1";

    private static final String CARE = "CARE";
    private static final String ANALYTICS = "ANALYTICS_PSEUDONYMOUS";

    record ClientRegistered(ZoneId timeZone, Instant registeredAt) {}

    record TimeZoneChanged(ZoneId timeZone) {}

    record CoachAssigned(UUID coachId) {}

    record Consent(String purpose) {}

    record Coached(String mode) {}

    private IntakeFacts() {}

    static Optional<ProgressCommand> commandFor(Fact fact) {
        var source = new FactSource(fact.eventId(), fact.version());
        return switch (fact.type()) {
            case "client-registered.v1" -> {
                var registered = Facts.read(fact, ClientRegistered.class);
                yield Optional.of(new NoteRegistration(source, registered.registeredAt(), registered.timeZone()));
            }
            case "time-zone-changed.v1" ->
                Optional.of(new NoteTimeZone(
                        source, Facts.read(fact, TimeZoneChanged.class).timeZone()));
            case "coach-assigned.v1" ->
                Optional.of(new NoteCoach(
                        source, Facts.read(fact, CoachAssigned.class).coachId()));
            case "intake-completed.v1", "mode-changed.v1" ->
                Optional.ofNullable(Facts.read(fact, Coached.class).mode()).map(mode -> new NoteMode(source, mode));
            case "consent-granted.v1" -> consent(fact, source, true);
            case "consent-withdrawn.v1" -> consent(fact, source, false);
            case CLIENT_ERASED -> Optional.of(new EraseClient(fact.eventId()));
            case "coach-unassigned.v1" -> Optional.of(new NoteCoach(source, null));
            default -> Optional.empty();
        };
    }

    /** The diary rests on consent to care, its figures under a pseudonym on consent to analytics. */
    private static Optional<ProgressCommand> consent(Fact fact, FactSource source, boolean granted) {
        return switch (Facts.read(fact, Consent.class).purpose()) {
            case CARE -> Optional.of(new NoteCareConsent(source, granted));
            case ANALYTICS -> Optional.of(new NoteAnalyticsConsent(source, granted));
            default -> Optional.empty();
        };
    }

    static boolean restricts(Fact fact) {
        return switch (fact.type()) {
            case "coach-assigned.v1", "coach-unassigned.v1", "consent-withdrawn.v1", CLIENT_ERASED -> true;
            default -> false;
        };
    }
}
