package dev.backcoach.progress.log;

import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.client.DiaryDecider;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.content.DiaryContentFiles;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.inbound.NeighbourFacts;
import dev.backcoach.progress.readmodel.Diary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service's log together. */
@Singleton
public class ProgressLog {

    private static final int STATE_SHAPE = 3;

    @Produces
    @Singleton
    @Startup
    EventLog<ProgressCommand, ProgressEvent, ClientRecord> log(
            EventLogs logs,
            Diary diary,
            @ConfigProperty(name = "backcoach.diary.entries-per-day", defaultValue = "100") int entriesPerDay) {
        SealedJson json = logs.json();
        var decider =
                new DiaryDecider(DiaryContentFiles.current(), EntryLimits.VERSION_1.withEntriesPerDay(entriesPerDay));
        return logs.of(new Aggregate<>(decider, ProgressEvents.types(json), json, ClientRecord.class, STATE_SHAPE))
                .takingIn(new NeighbourFacts(), "intake", "programme")
                .projecting(diary)
                .open();
    }
}
