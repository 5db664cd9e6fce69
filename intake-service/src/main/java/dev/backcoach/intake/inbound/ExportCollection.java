package dev.backcoach.intake.inbound;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.command.CompleteExport;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.readmodel.Export;
import dev.backcoach.intake.readmodel.Exports;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.rest.command.BodyHash;
import dev.backcoach.platform.service.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Takes what the services give to exports, and records that an export is complete when the last part is in. */
@ApplicationScoped
public class ExportCollection {

    private static final int CREATED = 201;

    private final Exports exports;
    private final Instance<EventLog<IntakeCommand, IntakeEvent, ClientRecord>> log;
    private final InstantSource clock;

    /** @param log is put together with this, so it is asked for when a piece comes */
    ExportCollection(
            Exports exports, Instance<EventLog<IntakeCommand, IntakeEvent, ClientRecord>> log, InstantSource clock) {
        this.exports = exports;
        this.log = log;
        this.clock = clock;
    }

    /** Safe to be told the same again, also after a crash in between. */
    public void take(ExportChunk chunk) {
        exports.take(chunk).filter(Export::whole).ifPresent(this::complete);
    }

    private void complete(Export export) {
        Instant now = clock.instant();
        var command = new CompleteExport(export.id(), export.events(), now);
        var context = new Context(now.atOffset(ZoneOffset.UTC), export.id(), null, "service:intake", null);
        String once = "record-exported/" + export.id();
        log.get()
                .handle(Request.<IntakeCommand>of(export.client(), UuidCreator.getTimeOrderedEpoch(), command, context)
                        .withKey(new Request.Key(once, BodyHash.of(once).hex(), CREATED, null)));
    }
}
