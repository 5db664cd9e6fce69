package dev.backcoach.systemtests.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.client.DiaryDecider;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.diary.Measured;
import dev.backcoach.progress.diary.Performed;
import dev.backcoach.progress.diary.Session;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.log.ProgressEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Walks as the progress-service takes them from the app: its own rules, events and stored names. */
final class SessionDiary {

    private static final String WALK = "walk.block";
    private static final OffsetDateTime WALKED = OffsetDateTime.of(2026, 3, 2, 18, 0, 0, 0, ZoneOffset.ofHours(1));
    private static final Instant REGISTERED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant REPORTED = Instant.parse("2026-03-02T18:00:00Z");
    private static final String SHA_256 = "0123456789abcdef".repeat(4);

    private SessionDiary() {}

    /** As the progress-service puts it together. */
    static Aggregate<ProgressCommand, ProgressEvent, ClientRecord> aggregate(Vault vault) {
        var content = new DiaryContent(
                Map.of(WALK, new Measured(List.of(AmountUnit.MINUTES), List.of())), Set.of(), Set.of(), Set.of());
        SealedJson json = new SealedJson(vault);
        return new Aggregate<>(
                new DiaryDecider(content, EntryLimits.VERSION_1.withEntriesPerDay(Integer.MAX_VALUE)),
                ProgressEvents.types(json),
                json,
                ClientRecord.class,
                1);
    }

    /** What opens a client's diary. */
    static Request<ProgressCommand> registration(ClientId client) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return Request.of(
                client,
                id,
                new NoteRegistration(new FactSource(id, 1), REGISTERED, ZoneId.of("Europe/London")),
                new Context(WALKED, id, id, "service:intake", null));
    }

    /** A walk without a note, as an entry that the app numbers. */
    static Request<ProgressCommand> walk(ClientId client) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Session session = new Session(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                WALK,
                WALKED,
                WALKED.plusMinutes(12),
                new Performed(1, BigDecimal.valueOf(12), AmountUnit.MINUTES, null),
                null,
                1,
                1,
                3,
                false,
                null,
                null,
                null,
                null);
        return Request.<ProgressCommand>of(
                        client,
                        id,
                        new LogSession(session, REPORTED),
                        new Context(WALKED.plusMinutes(12), id, null, "client:" + client, null))
                .withEntry(new Request.Entry<>(session.sessionId(), 1, SHA_256, new CorrectSession(session, REPORTED)));
    }
}
